import { expect, test } from '@playwright/test';
import { openPage } from './openPage';

const hit = '[class*="hitTitle"]';

test('search finds discover and leads to a chapter about it', async ({
  page,
}) => {
  await openPage(page, '/');
  const field = page.locator('.navbar__search-input');
  await field.click();
  await field.pressSequentially('discover');
  await page.locator(hit).first().click();
  await expect(page).toHaveURL(/\/guide\//);
  await expect(page.locator('article')).toContainText(/discover/i);
});

test('search also looks into the code', async ({ page }) => {
  await openPage(page, '/');
  const field = page.locator('.navbar__search-input');
  await field.click();
  await field.pressSequentially('StreamStatus');
  await expect(page.locator(hit).first()).toBeVisible();
});

test('the book can be walked from the title page to the end', async ({
  page,
}) => {
  await openPage(page, '/');
  const chapters = await page.locator('.contents ol a').count();
  await page.getByRole('link', { name: 'Begin with chapter one' }).click();
  for (let number = 1; number < chapters; number++) {
    await expect(page.locator('.chapterNumber')).toContainText(`${number} · `);
    await page.locator('.pagination-nav__link--next').click();
  }
  await expect(page.locator('.chapterNumber')).toContainText(`${chapters} · `);
  await expect(page.locator('.pagination-nav__link--next')).toHaveCount(0);
});
