import { expect, test } from '@playwright/test';
import { limits, weighed } from '../../scripts/bench/site/limits';
import { measureRun } from '../../scripts/bench/site/run';
import { measureShift } from '../../scripts/bench/site/shift';
import { weigh } from '../../scripts/bench/site/weigh';
import { allChapters } from './pages';

for (const [name, address] of Object.entries(weighed)) {
  test(`${name}: script, style and fonts stay within their weights`, async ({
    page,
  }) => {
    const { script, style, font, prefetched } = await weigh(page, address);
    expect(script).toBeLessThan(limits.script);
    expect(style).toBeLessThan(limits.style);
    expect(font).toBeLessThan(limits.font);
    expect(prefetched.length).toBeLessThanOrEqual(limits.prefetched);
  });

  for (const [width, height] of [
    [390, 844],
    [1280, 900],
  ] as const) {
    test(`${name}: nothing moves when the fonts come late, at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      expect(await measureShift(page, address)).toBeLessThanOrEqual(
        limits.shift,
      );
    });
  }
}

test('no chapter asks for more script than it may', async ({ page }) => {
  test.slow();
  const heavy: string[] = [];
  for (const address of allChapters()) {
    const { script } = await weigh(page, address);
    if (script > limits.script) heavy.push(`${address}: ${script.toFixed(1)}`);
  }
  expect(heavy).toEqual([]);
});

test('who saves data is sent nothing ahead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
    });
  });
  const { prefetched } = await weigh(page, '/guide/testing/docker');
  expect(prefetched).toEqual([]);
});

test('the running book weighs nothing before a click, and little then', async ({
  page,
}) => {
  const { before, fetched } = await measureRun(page);
  expect(before).toBe(0);
  expect(fetched).toBeLessThan(limits.running);
});
