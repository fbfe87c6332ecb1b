import { devices, expect, test, type Page } from '@playwright/test';
import { openPage } from './openPage';

const chapter = '/guide/implementation/values';
const name = 'isEmpty';
const type =
  'function isEmpty(value: Scalar | undefined): value is "" | undefined';

test('a pointer on a name shows its type, and takes it away again', async ({
  page,
}) => {
  await openPage(page, chapter);
  const { x, y } = await find(page, name);
  await page.mouse.move(x, y);
  const note = page.locator('.nameNote');
  await expect(note).toHaveText(type);
  await note.hover();
  await expect(note).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(note).toBeHidden();
});

test('the keyboard walks from name to name', async ({ page }) => {
  await openPage(page, chapter);
  const said = page.locator('[role=status].said');
  await listing(page).focus();
  await expect(said).toHaveCount(1);
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(said).toHaveText(type, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('(parameter) value: Scalar | undefined');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(said).toHaveText(type);
  await page.keyboard.press('Escape');
  await expect(page.locator('.nameNote')).toBeHidden();
});

test('types are fetched when somebody asks, and not before', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.types.json')) asked.push(request.url());
  });
  await openPage(page, chapter);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await listing(page).focus();
  await expect.poll(() => asked.length).toBe(1);
});

test('a page says under the line why the compiler refuses it', async ({
  page,
}) => {
  await page.goto('/guide/implementation/protocol');
  await expect(page.locator('.refused').first()).toHaveText(/^\/\/ +~+$/);
  const caption = page.locator('figure:has(.refused) figcaption').first();
  await expect(caption).toHaveText(/Not to be pasted/);
});

test('how to ask for types is said over a caption, not into it', async ({
  page,
}) => {
  await openPage(page, chapter);
  await listing(page).focus();
  const tools = page.locator('pre[data-names]:focus-visible + .tools');
  const paper = await page
    .locator('html')
    .evaluate((html) => getComputedStyle(html).backgroundColor);
  await expect(tools).toHaveCSS('background-color', paper);
});

test.describe('on a phone', () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7'];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  test('a tap on a name shows its type within the window', async ({ page }) => {
    await openPage(page, chapter);
    const { x, y } = await find(page, name);
    await page.touchscreen.tap(x, y);
    const note = page.locator('.nameNote');
    await expect(note).toHaveText(type);
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
      viewport.width,
    );
    await page.touchscreen.tap(x, y - 120);
    await expect(note).toBeHidden();
  });
});

function listing(page: Page) {
  return page.locator('pre[data-names]', { hasText: `function ${name}(` });
}

/** The middle of a name, where a finger or a pointer would go. */
async function find(
  page: Page,
  text: string,
): Promise<{ x: number; y: number }> {
  const token = listing(page)
    .locator('[class^="t-"]', { hasText: text })
    .first();
  await token.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  const box = await token.boundingBox();
  if (!box) throw new Error(`${text} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
