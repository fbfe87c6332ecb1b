import { expect, test } from '@playwright/test';
import { openPage } from './openPage';

const nowhere = { x: -1, y: -1, width: 0, height: 0 };

const pages = [
  '/',
  '/guide/implementation/check',
  '/guide/reference/streams',
  '/guide/reference/messages',
  '/guide/reference/facts',
  '/guide/more/make-it-yours',
  '/folder/implementation/paging',
];

for (const width of [320, 360, 390, 640, 768, 1280, 1680]) {
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

for (const width of [320, 390, 820, 1280, 1680]) {
  test(`at ${width} pixels nothing lies on anything else, and edges are one edge`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openPage(page, '/guide/implementation/values');
    const boxOf = async (selector: string) =>
      (await page.locator(selector).first().boundingBox()) ?? nowhere;
    const title = await boxOf('.navbar__brand');
    const search = await boxOf('.searchBox');
    expect(title.x + title.width).toBeLessThanOrEqual(search.x);

    const covered = await page.locator('.code').evaluateAll((listings) =>
      listings.flatMap((listing) => {
        const caption = listing.querySelector('figcaption');
        const tools = listing.querySelector('.tools')?.getBoundingClientRect();
        if (!caption || !tools) return [];
        const words = document.createRange();
        words.selectNodeContents(caption);
        const isUnder = [...words.getClientRects()].some(
          ({ right, top }) => right > tools.left && top < tools.bottom,
        );
        return isUnder ? [caption.textContent] : [];
      }),
    );
    expect(covered).toEqual([]);

    if (width >= 997) {
      const part = await boxOf('.theme-doc-sidebar-menu .part > p');
      expect(part.x).toBeCloseTo((await boxOf('.navbar__title')).x, 0);
    }
    await page.getByRole('combobox', { name: 'Search' }).fill('tombstone');
    await expect(page.getByRole('option').first()).toBeVisible();
    const bar = await boxOf('.navbar');
    const gap = (await boxOf('.hits')).y - (bar.y + bar.height);
    expect(Math.abs(gap), 'one rule').toBeLessThanOrEqual(1);
  });
}

test('a word of a command is broken only where a line has no room for it', async ({
  page,
}) => {
  for (const width of [390, 820, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await openPage(page, '/guide/implementation/values');
    const broken = await page.locator('.command .whole').evaluateAll((all) =>
      all
        .filter(({ textContent }) => textContent.length < 30)
        .filter((one) => one.getBoundingClientRect().height > 30)
        .map(({ textContent }) => textContent),
    );
    expect(broken, `${width}`).toEqual([]);
  }
});

for (const width of [390, 820]) {
  test(`at ${width} pixels a line at the top says which section is read, and opens`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openPage(page, '/guide/implementation/discover');
    const list = page.locator('.inThisChapter');
    await list.evaluate((one) => one.removeAttribute('open'));
    const heading = page.locator('article h2').nth(2);
    await heading.evaluate((here) => here.scrollIntoView());
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect(list).toBeInViewport({ ratio: 1 });
    const [title] = (await heading.innerText()).split('\u200b');
    await expect(list.locator('summary')).toHaveText(
      `In this chapter: ${title}`,
    );
    await list.locator('summary').click();
    await expect(list.locator('[aria-current]')).toHaveText(title ?? '');
    await list.getByRole('link').first().click();
    await expect(list.getByRole('link').first()).toBeHidden();
    const first = page.locator('article h2').first();
    await expect(first).toBeInViewport({ ratio: 1 });
    const covered = await list.boundingBox();
    expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(
      (covered?.y ?? 0) + (covered?.height ?? 0),
    );
  });
}

test('the menu of a phone has the sections of the chapter', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, '/guide/implementation/discover');
  await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
  const menu = page.locator('.navbar-sidebar .sectionsOfPage');
  const sections = await page.locator('article h2').count();
  await expect(menu.getByRole('link')).toHaveCount(sections);
  await expect(menu.getByRole('link').first()).toBeVisible();
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
