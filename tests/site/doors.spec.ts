import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGuide } from '../../src/literate/steps/guide';
import { openPage } from './openPage';
import { allChapters } from './pages';

const root = join(__dirname, '../..');
const { steps } = openGuide(root).book;

test('the Markdown of a page holds each of its steps, to the letter', async ({
  request,
}) => {
  const read = async (path: string) => (await request.get(path)).text();
  let found = 0;
  for (const path of allChapters()) {
    const [, source] = /\/edit\/main\/([^\s"]+)/.exec(await read(path)) ?? [];
    const twin = await read(`${path}.md`);
    for (const step of steps.filter((step) => step.page === source)) {
      expect(twin, `${source}:${step.line}`).toContain(`\n${step.text}`);
      found++;
    }
  }
  expect(found).toBe(steps.length);
});

test('llms.txt names the Markdown of every page', async ({ request }) => {
  const list = await (await request.get('/llms.txt')).text();
  const named = [...list.matchAll(/\]\(([^)]+)\.md\)/g)];
  expect(named.map(([, url = '']) => new URL(url).pathname).sort()).toEqual(
    allChapters(),
  );
});

test.describe('the book on one page', () => {
  test.use({ javaScriptEnabled: false });

  test('has every step of every chapter, and nothing to press', async ({
    page,
  }) => {
    await page.goto('/print');
    const listings = await page.locator('.code pre code').allTextContents();
    const shown = new Set(listings.map((text) => `${text}\n`));
    const missing = steps.filter(({ text }) => !shown.has(text));
    expect(missing.map(({ page, line }) => `${page}:${line}`)).toEqual([]);
    await expect(page.locator('main > section')).toHaveCount(
      allChapters().length,
    );
    await expect(page.locator('button, details:not([open])')).toHaveCount(0);
  });

  test('has no two places of one name, and no link to a place that is not there', async ({
    page,
  }) => {
    await page.goto('/print');
    const { ids, targets } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      targets: [...document.querySelectorAll('a[href^="#"]')].map((link) =>
        decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
      ),
    }));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('goes on paper in ink, each chapter on a new sheet', async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto('/print');
    const look = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(
          (element, property) =>
            getComputedStyle(element).getPropertyValue(property),
          property,
        );
    expect(await look('body', '--paper')).toBe('#fff');
    expect(await look('main > section', 'break-before')).toBe('page');
    expect(await look('.code:not(.terminal) pre', 'white-space')).toBe(
      'pre-wrap',
    );
  });
});

test('a page in the dark is printed on white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await openPage(page, '/guide/implementation/paging');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.navbar')).toBeHidden();
  await expect(page.locator('.markdown p').first()).toHaveCSS(
    'color',
    'rgb(33, 30, 26)',
  );
});

test('the files of a chapter can be used by everyone', async ({ page }) => {
  await page.goto('/folder/implementation/paging');
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('what is only another door is not in the map of the site', () => {
  const map = readFileSync(join(root, 'build/sitemap.xml'), 'utf8');
  expect(map).not.toMatch(/\/(print|folder)\b/);
});
