import { expect, test } from '@playwright/test';
import { openPage } from './openPage';
import { allPages, htmlOf } from './pages';

declare global {
  interface Window {
    violations: string[];
  }
}

test('every page forbids itself what is made of text, and no page needs it', async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  for (const path of [...allPages(), '/print', '/404']) {
    const html = htmlOf(path === '/' ? '/index' : path);
    const [, policy = ''] =
      /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html) ??
      [];
    expect(policy, path).toContain("script-src 'self' 'sha256-");
    expect(policy, path).not.toContain('unsafe-eval');
    if (path === '/print') await page.goto(path);
    else await openPage(page, path);
    expect(await page.evaluate(() => window.violations), path).toEqual([]);
  }
});

test('the policy holds: a page cannot run text', async ({ page }) => {
  await openPage(page, '/');
  const run = page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    return document.title;
  });
  expect(await run).not.toBe('run');
});

test('a session runs under the policy, in its worker', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openPage(page, '/guide/implementation/values');
  await page.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect(page.locator('.verdict').first()).toHaveText('As printed.');
  await page.getByRole('combobox', { name: 'Search' }).fill('toRecord');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(complaints).toEqual([]);
});
