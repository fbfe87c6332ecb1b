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

test('an address that leads nowhere says so and offers the contents', async ({
  page,
}) => {
  const response = await page.goto('/guide/no-such-chapter');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('This page is past the end');
  await page.locator('.contents').getByRole('link').first().click();
  await expect(page.locator('.chapterNumber')).toContainText('1 · ');
});
