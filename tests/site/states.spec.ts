import { expect, test, type Page } from '@playwright/test';
import { barriers, thinOut } from './barriers';
import { openPage } from './openPage';

/** A page of each kind, and what has to be there before it is looked at. */
const kinds = {
  '/': 'h1',
  '/guide/setup/credentials': 'h1',
  '/guide/reference/config': 'h1',
  '/folder/implementation/paging': 'h1',
  '/search?q=tombstone': '.found mark',
  '/guide/no-such-chapter': '.contents',
};
const themes = ['light', 'dark'] as const;
/** All that other colors can change. */
const colors = ['color-contrast'];

for (const [path, there] of Object.entries(kinds)) {
  test(`${path} can be used by everyone, however wide and in whose colors`, async ({
    page,
  }) => {
    await openPage(page, path);
    await page.locator(there).first().waitFor();
    await thinOut(page);
    await page.setViewportSize({ width: 320, height: 844 });
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await wear(page, 'dark', 'active');
    expect(await barriers(page, colors), 'forced colors').toEqual([]);
  });
}

const chapter = '/guide/victory/victory';

/** What a reader can open over a page. */
const opened: Record<string, (page: Page) => Promise<void>> = {
  'the menu': async (page) => {
    await page.getByRole('button', { name: /navigation bar/ }).click();
    await expect(
      page.locator('.navbar-sidebar__item:not([inert])'),
    ).toBeVisible();
  },
  search: async (page) => {
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.click();
    await field.pressSequentially('tombstone');
    await expect(page.locator('.hits mark').first()).toBeVisible();
    await field.press('ArrowDown');
  },
  'the list of keys': async (page) => {
    await page.keyboard.press('?');
    await expect(page.locator('.keys')).toBeVisible();
  },
};

for (const [name, open] of Object.entries(opened)) {
  test(`with ${name} open a page can be used by everyone, on a phone and magnified`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openPage(page, chapter);
    await open(page);
    for (const forcedColors of ['none', 'active'] as const) {
      await wear(page, 'dark', forcedColors);
      expect(await barriers(page, colors), forcedColors).toEqual([]);
    }
    await wear(page, 'light', 'none');
    // A screen of 1280 by 1024, four times as large.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await barriers(page), 'magnified').toEqual([]);
  });
}

for (const colorScheme of themes) {
  test(`in the system's own colors, ${colorScheme}, what is chosen and what was found can be told`, async ({
    page,
  }) => {
    await openPage(page, '/guide/implementation/values');
    await wear(page, colorScheme, 'active');
    await page.locator('article h2').nth(1).scrollIntoViewIfNeeded();
    await page
      .locator('article h2')
      .nth(1)
      .evaluate((here) => here.scrollIntoView());
    const current = page.locator('.sectionsOfPage [aria-current]');
    await expect(current).toHaveCSS('text-decoration-line', 'underline');
    await expect(page.locator('.navbar__link--active')).toHaveCSS(
      'text-decoration-line',
      'underline',
    );
    const edge = page.locator('.code pre').first();
    await expect(edge).toHaveCSS('border-right-style', 'solid');

    await opened['search']?.(page);
    const [first, second] = [
      page.locator('.hit').first(),
      page.locator('.hit').nth(1),
    ];
    await expect(first).toHaveCSS('outline-style', 'solid');
    await expect(second).toHaveCSS('outline-style', 'none');
    const mark = first.locator('mark').first();
    const paper = await page
      .locator('.hits')
      .evaluate((one) => getComputedStyle(one).backgroundColor);
    await expect(mark).not.toHaveCSS('color', paper);
    await expect(mark).toHaveCSS('text-decoration-line', 'underline');
  });
}

async function wear(
  page: Page,
  colorScheme: (typeof themes)[number],
  forcedColors: 'none' | 'active',
): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}
