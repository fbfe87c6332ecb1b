import { expect, test, type Page } from '@playwright/test';
import { openPage } from './openPage';
import { allChapters, htmlOf } from './pages';

/** What an article says, piece by piece. */
async function saidOn(page: Page, html?: string): Promise<string[]> {
  return page.evaluate((html) => {
    const of = html
      ? new DOMParser().parseFromString(html, 'text/html')
      : document;
    const pieces = of.querySelectorAll(
      'main :is(p, li, td, th, h1, h2, h3, code, svg, blockquote)',
    );
    return [...pieces].map(({ textContent }) => textContent);
  }, html);
}

/** Follows a link without the browser loading a page. */
async function follow(page: Page, path: string): Promise<void> {
  await page.locator(`.menu__link[href="${path}"]`).first().click();
  await page.waitForURL(`**${path}`);
}

const isReference = (path: string) => path.startsWith('/guide/reference/');
const chapters = allChapters().filter((path) => !isReference(path));

for (const [name, paths] of [
  ['a chapter', chapters],
  ['a page of the reference', allChapters().filter(isReference)],
] as const) {
  test(`${name} that is turned to says what it says when it is opened`, async ({
    page,
  }) => {
    test.slow();
    const [first = '', ...others] = paths;
    await openPage(page, first);
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    for (const path of others) {
      await follow(page, path);
      const asBuilt = await saidOn(page, htmlOf(path));
      await expect.poll(() => saidOn(page), path).toEqual(asBuilt);
    }
    expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
  });
}

test('a page that another edition has replaced is loaded as it is now', async ({
  page,
}) => {
  const [first = '', second = ''] = chapters;
  await openPage(page, first);
  let isOther = true;
  await page.route(`**${second}`, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const edition = /data-text="?(\w+)-/.exec(body)?.[1] ?? '';
    await route.fulfill({
      response,
      body: isOther ? body.replaceAll(`${edition}-`, '0ther0-') : body,
    });
    isOther = false;
  });
  await follow(page, second);
  await expect(async () => {
    expect(await saidOn(page)).toEqual(await saidOn(page, htmlOf(second)));
  }).toPass();
  expect(isOther).toBe(false);
});
