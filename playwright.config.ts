import { defineConfig } from '@playwright/test';

const port = 4173;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results',
  globalSetup: './tests/site/chromium.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: process.env.CI ? 'dot' : 'list',
  webServer: {
    command: `docusaurus serve --no-open --port ${port}`,
    port,
  },
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      // Found by the global setup, before any worker reads this.
      ...(process.env.CHROMIUM_PATH && {
        executablePath: process.env.CHROMIUM_PATH,
      }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
      ],
    },
  },
});
