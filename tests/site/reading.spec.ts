import { expect, test } from '@playwright/test';
import { openPage, sourceOf } from './openPage';
import { allChapters, listingsOf } from './pages';

const files = '/folder/implementation/paging';
for (const path of [
  '/',
  '/guide/implementation/read',
  files,
  `${files}/steps`,
]) {
  test(`code of 80 columns fits its listing on a desk, on ${path}`, async ({
    page,
  }) => {
    await openPage(page, path);
    const lines = await page
      .locator('.code pre')
      .first()
      .evaluate((pre) => {
        const code = pre.querySelector('code');
        if (code) code.textContent = 'x'.repeat(80);
        return code?.getClientRects().length;
      });
    expect(lines).toBe(1);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every chapter shows all its code', async ({ page }) => {
    const plain = (text: string) => text.replace(/^[$>] /gm, '');
    for (const path of allChapters()) {
      await page.goto(path);
      const listings = listingsOf(await sourceOf(page));
      const shown = await page.locator('.code pre code').allTextContents();
      expect(shown.map(plain), path).toEqual(
        listings.map(({ body }) => plain(body)),
      );
    }
    await expect(page.locator('.copy').first()).toBeHidden();
  });
});
