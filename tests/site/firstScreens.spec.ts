import { expect, test, type Page } from '@playwright/test';

const chapter = '/guide/implementation/kill-it-and-it-goes-on';
const section = '#killed-once-more';

test.use({ viewport: { width: 390, height: 844 } });

/** A phone that has no time until `page.evaluate('rest()')`. */
async function keepBusy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later: (() => void)[] = [];
    Object.assign(window, {
      requestIdleCallback: (work: () => void) => later.push(work),
      rest: () => {
        for (let work = later.shift(); work; work = later.shift()) work();
      },
    });
  });
}

/** Whether the last listing of the chapter is laid out. */
const isWhole = (page: Page) =>
  page
    .locator('.markdown > .code pre')
    .last()
    .evaluate((last) => last.checkVisibility({ contentVisibilityAuto: true }));

test('a chapter on a phone is laid out in turns, and is whole in the end', async ({
  page,
}) => {
  await keepBusy(page);
  await page.goto(chapter);
  expect(await isWhole(page)).toBe(false);
  await page.evaluate('rest()');
  expect(await isWhole(page)).toBe(true);
  expect(await page.locator('head style').allTextContents()).toEqual([]);
});

test('on a phone that is busy a section is found by its link', async ({
  page,
}) => {
  await keepBusy(page);
  await page.goto(chapter);
  await page.locator('.inThisChapter summary').click();
  await page.locator(`.inThisChapter a[href="${section}"]`).click();
  await expect(page.locator(section)).toBeInViewport({ ratio: 1 });
  expect(await isWhole(page)).toBe(true);
});

test('who comes to a section, or back, finds it where it was', async ({
  page,
}) => {
  await keepBusy(page);
  await page.goto(`${chapter}${section}`);
  expect(await isWhole(page)).toBe(true);
  await expect(page.locator(section)).toBeInViewport({ ratio: 1 });
  await page.goto(`${chapter}?again`);
  expect(await isWhole(page)).toBe(false);
  await page.reload();
  expect(await isWhole(page)).toBe(true);
});

test('where there is room a chapter is laid out at once', async ({ page }) => {
  await keepBusy(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(chapter);
  expect(await isWhole(page)).toBe(true);
});
