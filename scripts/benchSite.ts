// npm run bench:site
// What a page of the built site costs its reader: weights as gzip packs them,
// how far it moves, how soon a session answers. Fails beyond the limits; the
// figures are kept in scripts/bench/site/figures.json.
import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import findChromium from './chromium';
import { limits, patience, weighed } from './bench/site/limits';
import { measureRun, timeFirstRun } from './bench/site/run';
import { measureShift } from './bench/site/shift';
import { openSlowLine } from './bench/site/slowLine';
import { weigh } from './bench/site/weigh';
import { table } from './table';

const root = join(__dirname, '..');
const port = 4176;
const base = `http://localhost:${port}`;
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

async function bench(browser: Browser): Promise<void> {
  const beyond: string[] = [];
  const hold = (what: string, value: number, limit: number) => {
    if (value > limit) beyond.push(`${what}: ${value.toFixed(2)} > ${limit}`);
  };
  const figures: Record<string, Record<string, number>> = {};
  for (const [name, address] of Object.entries(weighed)) {
    const weights = await onPage(browser, desk, (page) => weigh(page, address));
    const shift = (viewport: typeof desk) =>
      onPage(browser, viewport, (page) => measureShift(page, address));
    figures[name] = {
      HTML: weights.document,
      script: weights.script,
      style: weights.style,
      fonts: weights.font,
      prefetched: weights.prefetched.length,
      'shift, phone': await shift(phone),
      'shift, desk': await shift(desk),
    };
    hold(`${name}, script`, weights.script, limits.script);
    hold(`${name}, style`, weights.style, limits.style);
    hold(`${name}, fonts`, weights.font, limits.font);
    hold(`${name}, prefetched`, weights.prefetched.length, limits.prefetched);
    for (const width of ['phone', 'desk'])
      hold(
        `${name}, shift, ${width}`,
        figures[name][`shift, ${width}`] ?? 0,
        limits.shift,
      );
  }
  const run = await onPage(browser, desk, measureRun);
  const line = await openSlowLine(base);
  const cold = await onPage(browser, desk, (page) =>
    timeFirstRun(page, line.url),
  ).finally(line.close);
  hold('running, before a click', run.before, 0);
  hold('running', run.fetched, limits.running);
  hold('first output, ms', run.firstOutput, limits.firstOutput * patience);
  hold('first output, cold, ms', cold, limits.firstOutputCold * patience);
  hold('next command, ms', run.nextCommand, limits.nextCommand * patience);

  const columns = Object.keys(Object.values(figures)[0] ?? {});
  console.log(
    'What a page weighs, in KB as gzip packs it, and how far it moves\n',
  );
  print(
    ['', ...columns],
    Object.entries(figures).map(([name, row]) => [
      name,
      ...columns.map((column) => shown(column, row[column] ?? 0)),
    ]),
  );
  console.log('\nWhat it costs to run a session in its page\n');
  print(
    ['', 'measured', 'limit'],
    [
      ['KB before a click', run.before.toFixed(1), '0'],
      ['KB in all', run.fetched.toFixed(1), `${limits.running}`],
      [
        'ms to the first output, warm',
        run.firstOutput.toFixed(0),
        `${limits.firstOutput}`,
      ],
      [
        'ms to it at 10 Mbit/s, cold',
        cold.toFixed(0),
        `${limits.firstOutputCold}`,
      ],
      ['ms to the next', run.nextCommand.toFixed(0), `${limits.nextCommand}`],
    ],
  );
  const running = { ...run, firstOutputCold: cold };
  const kept = JSON.stringify({ pages: figures, running }, rounded, 2);
  writeFileSync(join(__dirname, 'bench/site/figures.json'), `${kept}\n`);
  if (beyond.length === 0) return;
  console.error(`\nBeyond the limits:\n${beyond.join('\n')}`);
  process.exitCode = 1;
}

async function onPage<T>(
  browser: Browser,
  viewport: typeof desk,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    serviceWorkers: 'block',
  });
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

function shown(column: string, value: number): string {
  if (column === 'prefetched') return `${value}`;
  return value.toFixed(column.startsWith('shift') ? 3 : 1);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value;
}

function print(head: readonly string[], rows: readonly string[][]): void {
  console.log(table(head, rows));
}

/** Serves the built site until the work is done. */
async function whileServed(work: () => Promise<void>): Promise<void> {
  const server = spawn(
    process.execPath,
    [
      'node_modules/@docusaurus/core/bin/docusaurus.mjs',
      'serve',
      '--no-open',
      `--port=${port}`,
    ],
    { cwd: root, stdio: 'ignore' },
  );
  try {
    while (!(await fetch(base).catch(() => undefined)))
      if (server.exitCode !== null)
        throw new Error('Cannot serve the site: npm run build:site first.');
    await work();
  } finally {
    server.kill();
  }
}

async function main(): Promise<void> {
  await findChromium();
  const { CHROMIUM_PATH } = process.env;
  const browser = await chromium.launch({
    ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await whileServed(() => bench(browser));
  } finally {
    await browser.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
