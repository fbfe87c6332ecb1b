import { expect, test, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from './openPage';

test.use({ serviceWorkers: 'allow' });

/** Opens a page, and waits until the browser has kept the whole book. */
async function visit(page: Page, address: string): Promise<void> {
  await openPage(page, address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

test('after one visit the whole book reads without a network, reload included', async ({
  page,
  context,
}) => {
  await visit(page, '/');
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  for (const [address, heading] of [
    ['/guide/background/what-is-airbyte', 'What is Airbyte?'],
    ['/guide/implementation/values', 'Values'],
    ['/guide/implementation/events-and-history', 'Events and history'],
    ['/folder/implementation/paging', 'The files as this chapter leaves them'],
  ] as const) {
    await openPage(page, address);
    await expect(page.locator('h1')).toContainText(heading);
    await page.reload();
    await expect(page.locator('h1')).toContainText(heading);
  }
  await openPage(page, '/guide/testing/docker');
  await page.locator('.pagination-nav__link--next').click();
  await expect(page.locator('h1')).toHaveText('From the Airbyte UI');

  await openPage(page, '/search?q=tombstone');
  await expect(page.locator('.found mark').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Search' }).fill('retry-after');
  await expect(page.getByRole('option').first()).toContainText('Rate limits');
});

test('the sessions of a visited page run without a network, and so do those of others', async ({
  page,
  context,
}) => {
  await visit(page, '/guide/implementation/incremental');
  await context.setOffline(true);
  for (const address of [
    '/guide/implementation/incremental',
    '/guide/implementation/deletes',
  ]) {
    await openPage(page, address);
    await page
      .getByRole('button', { name: 'Run', exact: true })
      .first()
      .click();
    await expect(page.locator('.verdict').first()).toHaveText('As printed.', {
      timeout: 60_000,
    });
  }
});

test('who pays by the byte is spared', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
    });
  });
  await page.clock.install();
  await openPage(page, '/');
  await page.clock.runFor(10_000);
  const kept = await page.evaluate(() =>
    navigator.serviceWorker.getRegistrations(),
  );
  expect(kept).toEqual([]);
});

test.describe('a newer edition', () => {
  const port = 4175;
  let site: string;
  let server: ChildProcess;
  test.beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'edition-'));
    cpSync(join(__dirname, '../../build'), site, { recursive: true });
    server = spawn(
      process.execPath,
      [
        'node_modules/@docusaurus/core/bin/docusaurus.mjs',
        'serve',
        '--no-open',
        `--port=${port}`,
        `--dir=${site}`,
      ],
      { stdio: 'ignore' },
    );
  });
  test.afterEach(() => {
    server.kill();
    rmSync(site, { recursive: true, force: true });
  });

  test('is told in a sentence, and read when the reader says so', async ({
    page,
  }) => {
    const address = `http://localhost:${port}/guide/testing/docker`;
    await expect(() => page.goto(address)).toPass();
    await visit(page, address);
    const notice = page.locator('.newEdition');
    await expect(notice).toBeHidden();

    const file = join(site, 'guide/testing/docker.html');
    const html = readFileSync(file, 'utf8').replace(
      /<title[^>]*>/,
      '$&Second edition: ',
    );
    writeFileSync(file, html);
    const worker = readFileSync(join(site, 'sw.js'), 'utf8').replace(
      /("url":"guide\/testing\/docker","revision":")\w+/,
      '$1another',
    );
    writeFileSync(join(site, 'sw.js'), worker);

    await page.reload();
    await expect(notice).toContainText(
      'A newer edition of this book is there.',
    );
    expect(await page.title()).not.toContain('Second edition');
    await notice.getByRole('button', { name: 'Read it' }).click();
    // Who asks the old worker meanwhile keeps it at work, and from giving way.
    await expect(notice).toBeHidden();
    await expect(async () => {
      const text = page.evaluate(
        async (url) => (await fetch(url)).text(),
        address,
      );
      expect(await text).toContain('Second edition');
    }).toPass();
  });
});
