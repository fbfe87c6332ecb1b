import { expect, test, type Page } from '@playwright/test';
import { barriers, thinOut } from './barriers';
import { openPage } from './openPage';
import { allPages } from './pages';

for (const path of allPages()) {
  test(`${path} opens in peace, fits a phone and can be used by everyone`, async ({
    page,
  }) => {
    const complaints = listen(page);
    await openPage(page, path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('meta[name="description"]')).toHaveAttribute(
      'content',
      /\S/,
    );

    await thinOut(page);
    expect(await barriers(page)).toEqual([]);
    await page.locator('html').evaluate((html) => {
      html.setAttribute('data-theme', 'dark');
    });
    expect(await barriers(page, ['color-contrast'])).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await barriers(page, ['scrollable-region-focusable'])).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBe(390);
    expect(complaints).toEqual([]);
  });
}

/** Whatever the browser has to say against the page. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // Of the tests' own making: see `serviceWorkers` in the settings.
    if (!message.text().startsWith('Service Worker registration blocked'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) {
      complaints.push(`${response.status()} ${response.url()}`);
    }
  });
  return complaints;
}
