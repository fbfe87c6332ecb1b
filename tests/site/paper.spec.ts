import { expect, test, type Page } from '@playwright/test';
import { sheetColors } from './sheets';

const chapter = '/guide/implementation/values';

/** What A4 leaves between our margins, and the length of a sheet. */
const sheet = { width: 658, height: 960 };

for (const path of [
  '/',
  chapter,
  '/guide/reference/streams',
  '/folder/implementation/paging',
]) {
  test(`${path} is printed whole: nothing cut, nothing folded, nothing to press`, async ({
    page,
  }) => {
    await show(page, path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    const { cut, folded, pressed } = await page.evaluate(() => {
      const isShown = (one: Element) =>
        one.checkVisibility() && one.getBoundingClientRect().height > 1;
      const words = (all: Element[]) =>
        all.map(({ textContent }) => textContent.trim().slice(0, 40));
      const all = [...document.querySelectorAll('body *')].filter(isShown);
      return {
        cut: words(
          all.filter(
            (one) =>
              one.getBoundingClientRect().right > innerWidth + 1 ||
              (getComputedStyle(one).overflowX !== 'visible' &&
                one.scrollWidth > one.clientWidth + 1),
          ),
        ),
        folded: words(
          [
            ...document.querySelectorAll(
              'details:not(.inThisChapter) > :not(summary)',
            ),
          ].filter((one) => one.textContent.trim() && !isShown(one)),
        ).filter((text) => text !== ''),
        pressed: words(
          all.filter((one) => one.matches('nav, button, input, dialog')),
        ),
      };
    });
    expect({ cut, folded, pressed }).toEqual({
      cut: [],
      folded: [],
      pressed: [],
    });
    await expect(
      page.getByText('In this chapter', { exact: true }),
    ).toBeHidden();
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sheets of a chapter are white to their edges, printed from ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await show(page, chapter);
    await expect(page.locator('html')).toHaveAttribute(
      'data-theme',
      colorScheme,
    );
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    expect([...sheetColors(pdf)]).toEqual(['1 1 1']);
  });
}

test('a heading, and the name of a file, stay with what they are over', async ({
  page,
}) => {
  await show(page, chapter);
  await page.emulateMedia({ media: 'print' });
  const lonely = await page
    .locator('main :is(h1, h2, h3, .kicker, .sectionTitle, .code figcaption)')
    .evaluateAll((all) =>
      all.filter((one) => getComputedStyle(one).breakAfter !== 'avoid'),
    );
  expect(lonely).toHaveLength(0);
});

async function show(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('html[data-has-hydrated="true"]').waitFor();
}
