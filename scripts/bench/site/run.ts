import type { Page } from '@playwright/test';
import { keepLedger, settle, weightOf } from './weigh';

/** What running a session in its page costs: KB as gzip packs, and ms. */
export interface Run {
  before: number;
  fetched: number;
  firstOutput: number;
  nextCommand: number;
}

const address = '/guide/background/what-is-airbyte';

/** Milliseconds to the first output of somebody whose cache has none of it. */
export async function timeFirstRun(page: Page, base: string): Promise<number> {
  await settle(page, `${base}${address}`);
  return run(page);
}

/** Runs the first session of a page twice: cold to weigh it, warm to time it. */
export async function measureRun(page: Page): Promise<Run> {
  const opening = keepLedger(page);
  await settle(page, address);
  const before = (await opening()).filter(({ path }) =>
    /running|\.worker\./.test(path),
  );
  const running = keepLedger(page);
  await run(page);
  const fetched = await running();
  await settle(page, address);
  const firstOutput = await run(page);
  const field = page.getByRole('textbox', { name: 'Type a command' }).first();
  await field.fill('echo one');
  await timed(page, '.played', () => field.press('Enter'));
  await field.fill('ls connector');
  const nextCommand = await timed(page, '.played', () => field.press('Enter'));
  return {
    before: weightOf(before),
    fetched: weightOf(fetched),
    firstOutput,
    nextCommand,
  };
}

/** Milliseconds from the press to the first output. */
async function run(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Run', exact: true }).first();
  const time = await timed(page, '.played.done', () => button.click());
  await page.locator('.verdict').first().waitFor();
  return time;
}

/** From the last event of the reader's to one more element, in the page's time. */
async function timed(
  page: Page,
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((wanted) => {
    const count = () => document.querySelectorAll(wanted).length;
    const before = count();
    let start = 0;
    for (const kind of ['click', 'keydown'])
      addEventListener(kind, () => (start ||= performance.now()), {
        capture: true,
        once: true,
      });
    window.took = new Promise((resolve) => {
      const look = () =>
        count() > before
          ? resolve(performance.now() - start)
          : requestAnimationFrame(look);
      look();
    });
  }, selector);
  await act();
  return page.evaluate(() => window.took);
}

declare global {
  interface Window {
    took: Promise<number>;
  }
}
