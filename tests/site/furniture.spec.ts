import { expect, test } from '@playwright/test';
import { openPage } from './openPage';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a reader who prefers ${colorScheme} gets ${colorScheme}`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ colorScheme });
    await openPage(page, '/');
    await expect(page.locator('html')).toHaveAttribute(
      'data-theme',
      colorScheme,
    );
    await page.close();
  });
}

test('the chosen theme stays chosen', async ({ page }) => {
  await openPage(page, '/');
  const theme = page.locator('html');
  const toggle = page.getByRole('button', { name: /dark and light mode/ });
  while ((await theme.getAttribute('data-theme')) !== 'dark') {
    await toggle.click();
  }
  await page.reload();
  await expect(theme).toHaveAttribute('data-theme', 'dark');
});

test('every stop of the Tab key in a chapter can be seen', async ({ page }) => {
  await openPage(page, '/guide/implementation/incremental');
  const unseen = await page
    .locator('#__docusaurus :is(a[href], button, input, summary)')
    .evaluateAll((stops) =>
      stops.filter((stop) => {
        const { width, height } = stop.getBoundingClientRect();
        return stop.checkVisibility() && (width === 0 || height === 0);
      }),
    );
  expect(unseen).toHaveLength(0);
});

test('keys walk the listings, and who wants none of them turns them off', async ({
  page,
}) => {
  await openPage(page, '/guide/implementation/values');
  const listings = page.locator('article figure.code pre');
  await page.keyboard.press('j');
  await expect(listings.first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(listings.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(listings.first()).toBeFocused();

  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Listen to these keys' }).uncheck();
  await page.reload();
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.keys')).toBeHidden();
  await expect(listings.first()).not.toBeFocused();
});

test('links in a text look alike on every page', async ({ page }) => {
  const looks = new Set<string>();
  for (const path of ['/', '/guide/implementation/values', '/no-such-page']) {
    await page.goto(path);
    await page.locator('.colophon').waitFor();
    for (const look of await page
      .locator(':is(main p, .colophon) > a')
      .evaluateAll((links) =>
        links
          .map((link) => getComputedStyle(link))
          .filter(({ textDecorationLine: line }) => line === 'underline')
          .map((style) => style.textDecorationColor),
      ))
      looks.add(look);
  }
  expect([...looks]).toHaveLength(1);
});

test('an address that leads nowhere says so and offers the contents', async ({
  page,
}) => {
  const response = await page.goto('/guide/no-such-chapter');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('This page is past the end');
  await page.locator('.contents').getByRole('link').first().click();
  await expect(page.locator('.chapterNumber')).toContainText('1 · ');
});
