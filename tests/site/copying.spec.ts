import { expect, test } from '@playwright/test';
import { openPage, sourceOf } from './openPage';
import { allChapters, copied, listingsOf } from './pages';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const path of allChapters()) {
  test(`every Copy button of ${path} yields exactly what its source says`, async ({
    page,
  }) => {
    await openPage(page, path);
    const listings = listingsOf(await sourceOf(page));
    const buttons = page.locator('.code .copy');
    await expect(buttons).toHaveCount(listings.length);

    for (const [index, listing] of listings.entries()) {
      const button = buttons.nth(index);
      await button.click();
      await expect(button).toHaveText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        copied(listing),
      );
    }
  });
}

test('a Copy button works from the keyboard', async ({ page }) => {
  await openPage(page, '/');
  const button = page.locator('.code .copy').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Copied');
});
