import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openPage } from './openPage';

const pages = [
  '/',
  '/guide/implementation/check',
  '/guide/reference/streams',
  '/guide/reference/messages',
  '/guide/reference/facts',
  '/guide/more/make-it-yours',
  '/folder/implementation/paging',
];

for (const width of [360, 390, 768, 1280, 1680]) {
  test(`at ${width} pixels nothing is wider than its place, and so nothing is cut`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const path of pages) {
      await openPage(page, path);
      const wide = await page
        .locator('html, main pre, main table')
        .evaluateAll((all) =>
          all
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map((one) => one.textContent.slice(0, 60)),
        );
      expect(wide, path).toEqual([]);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`search can be used by everyone while it is open, ${colorScheme}, at ${width} pixels`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openPage(page, '/guide/reference/streams');
      const field = page.locator('.navbar__search-input');
      await field.click();
      await field.pressSequentially('tombstone');
      await page.locator('[class*="hitTitle"]').first().waitFor();
      const { violations } = await new AxeBuilder({ page })
        .withRules(['color-contrast', 'scrollable-region-focusable'])
        .analyze();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
      ).toEqual([]);
    });
  }
}

test('who goes on while search is still being fetched is not called back', async ({
  page,
}) => {
  let deliver = () => {};
  const late = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(/search-index/, async (route) => {
    await late;
    await route.continue();
  });
  await openPage(page, '/');
  const fetched = page.waitForResponse(/search-index/);
  const field = page.locator('.navbar__search-input');
  await field.focus();
  await page.keyboard.press('Tab');
  const here = await page.evaluate(() => document.activeElement?.outerHTML);
  deliver();
  await fetched;
  await expect(
    page.locator(
      '.searchBox .aa-dropdown-menu, .searchBox [class*="dropdownMenu"]',
    ),
  ).toBeAttached();
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(
    here,
  );
});

test('on a phone the open search box does not lie on the title', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, '/');
  await page.locator('.navbar__search-input').click();
  await expect(page.locator('.navbar__title').first()).toBeHidden();
});

test('the sections of a chapter go with the reader, and say where they are', async ({
  page,
}) => {
  await openPage(page, '/guide/implementation/discover');
  const heading = page.locator('article h2').nth(2);
  await heading.evaluate((here) => here.scrollIntoView());
  const current = page.locator('.sectionsOfPage [aria-current]');
  await expect(current).toHaveAttribute(
    'href',
    `#${await heading.getAttribute('id')}`,
  );
  await expect(current).toBeInViewport();
});

test('the title page leads back to the chapter that was open last', async ({
  page,
}) => {
  await openPage(page, '/guide/implementation/check');
  await openPage(page, '/');
  await page.getByRole('link', { name: 'continue where you stopped' }).click();
  await expect(page).toHaveURL(/\/guide\/implementation\/check$/);
});
