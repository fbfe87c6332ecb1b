import type { Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

declare global {
  interface Window {
    shifted: number;
  }
}

/**
 * How far a page moves that is read before its fonts are there: they are held
 * back until everything else has come. Layout shift as Chromium counts it.
 */
export async function measureShift(
  page: Page,
  address: string,
): Promise<number> {
  let deliver = () => {};
  const late = new Promise<void>((resolve) => (deliver = resolve));
  await page.route('**/*.woff2', async (route) => {
    await late;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  if (address.includes('?q='))
    await page.locator('.found .around:not(:empty)').first().waitFor();
  await frames(page);
  deliver();
  await page.evaluate(() => document.fonts.ready);
  await frames(page);
  await page.unroute('**/*.woff2');
  return page.evaluate(() => window.shifted);
}

/** Until what has changed is painted, and counted. */
function frames(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let left = 4;
        const next = () =>
          left-- > 0 ? requestAnimationFrame(next) : resolve();
        next();
      }),
  );
}
