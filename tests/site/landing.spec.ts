import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

// A worker shares the machine with everybody else's.
test.describe.configure({ retries: 2 });

const open = async (page: Page) => {
  await page.goto('/');
  await page.locator('html[data-has-hydrated="true"]').waitFor();
};

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`the first screen says what it is and shows it, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const part of ['h1', '.promise', '.begin a', '.firstSync svg']) {
      const box = await page.locator(`.opening ${part}`).boundingBox();
      expect(box && box.y + box.height, part).toBeLessThanOrEqual(height);
    }
  });
}

test('the drawing is whole without JavaScript, and has nothing to press', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('.firstSync .arrives').last()).toContainText(
    'null',
  );
  await expect(page.locator('.firstSync button')).toBeHidden();
  await context.close();
});

test('a click sends the rows through the connector, and the table holds what came', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page);
  const table = page.locator('.firstSync .arrives');
  await table.locator('text').evaluateAll((cells) => {
    for (const cell of cells)
      if (/^[\d.]+$|true|false|null/.test(cell.textContent))
        cell.textContent = 'not yet';
  });
  await page.getByRole('button', { name: 'Run it in this page' }).click();
  await expect(page.locator('.firstSync .said')).toContainText('14 rows read');
  await expect(table).toHaveText([
    'Trade fair19250.5true',
    'Printed catalogue0false',
    'Forklift leasenullnull',
  ]);
  const moving = await table.first().evaluate((row) => row.getAnimations());
  expect(moving).toHaveLength(1);
});

test('who asked for less motion sees the rows arrive at once', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.getByRole('button', { name: 'Run it in this page' }).click();
  await expect(page.locator('.firstSync .said')).toContainText('14 rows read');
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test('the repository to clone is the one that the page links to', async ({
  page,
}) => {
  await open(page);
  const link = page.getByRole('link', { name: 'GitHub' }).first();
  const address = await link.getAttribute('href');
  await expect(page.locator('figure.code').first()).toContainText(
    `git clone ${address}`,
  );
});

test('on a phone a row of the comparison is a list that names its columns', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const row = page.locator('tbody tr').first();
  const cells = row.locator('td');
  const [first, second] = [
    await cells.nth(1).boundingBox(),
    await cells.nth(2).boundingBox(),
  ];
  expect(second?.y).toBeGreaterThan(first?.y ?? 0);
  expect(
    await cells
      .nth(2)
      .evaluate((td) => getComputedStyle(td, '::before').content),
  ).toContain('Airbyte');
});

test('what is folded in a message opens with a key, and closes again', async ({
  page,
}) => {
  await open(page);
  const fold = page.locator('.json .fold').first();
  const hidden = fold.locator('.t-key').first();
  await expect(hidden).toBeHidden();
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(hidden).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(hidden).toBeHidden();
});

test('a session that ran takes the room of the one that is printed', async ({
  page,
}) => {
  await open(page);
  const session = page.locator('figure.terminal').first();
  const heightOf = async () =>
    (await session.locator('pre').boundingBox())?.height ?? 0;
  const printed = await heightOf();
  await session.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(session.locator('.verdict')).toHaveText('As printed.');
  expect(Math.abs((await heightOf()) - printed)).toBeLessThan(4);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`the title page can be used by everyone after a run, ${colorScheme}, at ${width} pixels`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await open(page);
      await page
        .getByRole('button', { name: 'Run', exact: true })
        .last()
        .click();
      await expect(page.locator('.verdict')).toHaveText(
        Array(4).fill('As printed.'),
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => [id, html]),
        ),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBe(width);
    });
  }
}
