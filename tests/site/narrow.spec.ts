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

test('a note stands beside what it is about, and below it where there is no margin', async ({
  page,
}) => {
  const places = () =>
    page.locator('.noted').evaluateAll((all) =>
      all.map((one) => {
        const [about, note] = [...one.children].map((part) =>
          part.getBoundingClientRect(),
        );
        return note!.top >= about!.bottom ? 'below' : 'beside';
      }),
    );
  await page.setViewportSize({ width: 1280, height: 900 });
  await openPage(page, '/guide/implementation/a-process-that-speaks-airbyte');
  expect(await places()).toEqual(['beside', 'beside']);
  await page.setViewportSize({ width: 820, height: 900 });
  expect(await places()).toEqual(['below', 'below']);
});
