import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page, type Response } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { limits } from '../../scripts/bench/site/limits';
import type { Catalog } from '../../src/search/contracts';
import { openPage } from './openPage';
import { htmlOf } from './pages';

const hits = (page: Page) => page.getByRole('option');

async function type(page: Page, query: string) {
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.click();
  await field.pressSequentially(query);
  await expect(hits(page).first()).toBeVisible();
  return field;
}

for (const [query, right] of [
  ['toRecord', '/guide/implementation/read#a-row-is-what-the-api-sends'],
  [
    'tombstone',
    '/guide/implementation/deletes#the-sweep-settles-accounts-in-both-directions',
  ],
  ['tombstnoe', '/guide/implementation/deletes'],
  ['429', '/guide/implementation/rate-limits'],
  ['_ab_cdc_deleted_at', '/guide/reference/streams#system-fields'],
  ['retry-after', '/guide/implementation/rate-limits#wait-as-told'],
  ['rate limit', '/guide/implementation/rate-limits'],
  ['OAuth', '/guide/implementation/oauth'],
  ['Docker', '/guide/testing/docker'],
  ['discover', '/guide/implementation/discover'],
] as const) {
  test(`who types ${query} has the right place first or second`, async ({
    page,
  }) => {
    await openPage(page, '/');
    await type(page, query);
    await expect
      .poll(async () => {
        const [first, second] = await hits(page).all();
        return `${await first?.getAttribute('href')} ${await second?.getAttribute('href')}`;
      })
      .toContain(right);
  });
}

test('a hit names chapter and section, and Enter leads to the first', async ({
  page,
}) => {
  await openPage(page, '/');
  const field = await type(page, 'retry-after');
  const first = hits(page).first();
  await expect(first.locator('.where')).toHaveText(/^\d+ · Rate limits$/);
  await expect(first.locator('.section')).toHaveText(/^Wait as told/);
  await expect(first.locator('mark').first()).toHaveText('Retry-After');
  await field.press('Enter');
  await expect(page).toHaveURL(/rate-limits#wait-as-told/);
  await expect(hits(page).first()).toBeHidden();
  await expect(
    page.locator('#wait-as-told-or-else-guess-well'),
  ).toBeInViewport();
});

test('arrows walk the hits, and Escape puts them away', async ({ page }) => {
  await openPage(page, '/guide/reference/streams');
  const field = await type(page, 'tombstone');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await field.press('Escape');
  await expect(hits(page).first()).toBeHidden();
  await field.press('ArrowDown');
  await expect(hits(page).first()).toBeVisible();
});

test('a slash leads to the search, and all hits have a page', async ({
  page,
}) => {
  await openPage(page, '/guide/reference/streams');
  await page.keyboard.press('/');
  await page.keyboard.type('tombstone');
  await hits(page).filter({ hasText: 'Everything that was found' }).click();
  await expect(page).toHaveURL(/\/search\?q=tombstone$/);
  const found = page.locator('.found a');
  await expect(found.nth(10)).toBeVisible();
  await expect(found.first().locator('mark').first()).toHaveText('tombstone');
});

test('who types in front of a query goes on in front of it', async ({
  page,
}) => {
  await openPage(page, '/search?q=limit');
  const field = page.getByRole('searchbox');
  await field.press('Home');
  await field.pressSequentially('rate ');
  await expect(field).toHaveValue('rate limit');
  await expect(page).toHaveURL(/q=rate%20limit$/);
});

test('nothing of search is fetched before somebody types, and little then', async ({
  page,
}) => {
  const fetched: Response[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/search/')) fetched.push(response);
  });
  await openPage(page, '/');
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.hover();
  await field.focus();
  await page.keyboard.press('Tab');
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await type(page, 'tombstone');
  await expect(hits(page).first()).toBeVisible();
  // What comes for later hits may still be on its way when the test ends.
  const before = fetched.filter((one) => !one.url().includes('/page-'));
  expect(before.length).toBe(2);
  const bodies = await Promise.all(before.map((one) => one.body()));
  const sizes = bodies.map((body) => gzipSync(body).length);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  expect(kilobytes).toBeLessThan(limits.search);
});

test('who goes on while search is still being fetched is not called back', async ({
  page,
}) => {
  let deliver = () => {};
  const late = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(/\/search\//, async (route) => {
    await late;
    await route.continue();
  });
  await openPage(page, '/guide/reference/streams');
  const fetched = page.waitForResponse(/\/search\/.*words/);
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.click();
  await field.pressSequentially('tombstone');
  await page.keyboard.press('Tab');
  const here = await page.evaluate(() => document.activeElement?.outerHTML);
  deliver();
  await fetched;
  await page.waitForLoadState('networkidle');
  await expect(hits(page).first()).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(
    here,
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`search can be used by everyone while it is open, ${colorScheme}, at ${width} pixels`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openPage(page, '/guide/reference/streams');
      const field = await type(page, 'tombstone');
      await field.press('ArrowDown');
      await expect(hits(page).locator('mark').first()).toBeVisible();
      const open = await new AxeBuilder({ page }).analyze();
      await openPage(page, '/search?q=tombstone');
      await expect(page.locator('.found mark').first()).toBeVisible();
      const all = await new AxeBuilder({ page }).analyze();
      expect(
        [...open.violations, ...all.violations].flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html}`),
        ),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBe(width);
    });
  }
}

test('without a script, search says what to do', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/guide/reference/streams');
  await page.getByRole('combobox', { name: 'Search' }).fill('tombstone');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=tombstone$/);
  await page.locator('main').getByRole('link', { name: 'on one page' }).click();
  await expect(page.locator('body.book')).toBeVisible();
  await context.close();
});

test('every place that can be found exists', () => {
  const file = join(__dirname, '../../build/search/catalog.json');
  const { pages, sections } = JSON.parse(readFileSync(file, 'utf8')) as Catalog;
  const lost = sections.filter(([page, id]) => {
    const html = htmlOf(pages[page]?.[0] ?? '');
    const ids = [` id="${id}"`, ` id=${id} `, ` id=${id}>`];
    return id !== '' && !ids.some((text) => html.includes(text));
  });
  expect(lost).toEqual([]);
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
