import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeStale } from '../../src/literate/sessions/stale';
import {
  answerFile,
  answerPage,
  answerSource,
  copySite,
  writeAnswer,
} from './siteCopy';

const docusaurus = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
const port = 4174;

let site: string;
test.beforeEach(() => {
  site = copySite();
});
test.afterEach(() => {
  rmSync(site, { recursive: true, force: true });
});

test('the open page follows an edit of the connector, and says what is stale', async ({
  page,
}) => {
  const server = spawn(
    process.execPath,
    [docusaurus, 'start', '--no-open', '--port', String(port)],
    { cwd: site, stdio: 'ignore' },
  );
  try {
    const address = `http://localhost:${port}${answerPage}`;
    await expect(async () => {
      await page.goto(address);
      await expect(page.locator('.code')).toContainText("'first'");
    }).toPass({ timeout: 60_000 });

    writeAnswer(site, 'second');
    await expect(page.locator('.code')).toContainText("'second'", {
      timeout: 3_000,
    });
    await page.getByRole('combobox', { name: 'Search' }).fill('Answer');
    await expect(page.getByRole('option').first()).toContainText('second');
    await page.keyboard.press('Escape');

    const remedy = 'To rewrite the outputs: npm run docs:update';
    const overlay = page.frameLocator('#webpack-dev-server-client-overlay');
    writeStale(site, answerSource, [remedy]);
    await expect(overlay.getByText(remedy)).toBeVisible();
    // It keeps following while something is stale.
    writeAnswer(site, 'third');
    await expect(page.locator('.code')).toContainText("'third'");
    writeStale(site, answerSource, []);
    await expect(overlay.getByText(remedy)).toBeHidden();
  } finally {
    server.kill();
  }
});

test('a rebuild with a warm cache shows the connector as it is now', () => {
  const shown = () => {
    build(site);
    return readFileSync(join(site, 'build', `${answerPage}.html`), 'utf8');
  };
  expect(shown()).toContain('first');
  writeAnswer(site, 'second');
  expect(shown()).toContain('second');
});

test('a declaration that is gone breaks the build and names the page', () => {
  writeFileSync(join(site, answerFile), "export type Anser = 'first';\n");
  expect(() => build(site)).toThrow(
    /answer\.mdx:6: connector\/src\/answer\.ts has no "Answer"\. Nearest: Anser/,
  );
});

function build(folder: string): void {
  execFileSync(process.execPath, [docusaurus, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}
