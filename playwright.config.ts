import { defineConfig } from '@playwright/test';

const port = 4173;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results',
  globalSetup: './scripts/chromium.ts',
  // Generous, because a busy machine is no reason to fail.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  // The robot reads for minutes; whoever starts first is not waited for.
  projects: [
    { name: 'robot', testMatch: 'robot.spec.ts' },
    { name: 'site', testIgnore: 'robot.spec.ts' },
  ],
  forbidOnly: true,
  reporter: process.env.CI ? 'dot' : 'list',
  webServer: {
    command: `docusaurus serve --no-open --port ${port}`,
    port,
    timeout: 120_000,
  },
  use: {
    baseURL: `http://localhost:${port}`,
    // One would fetch the whole book for every test. Its own tests let it.
    serviceWorkers: 'block',
    // Colors are what they are, not on the way to something.
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
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
