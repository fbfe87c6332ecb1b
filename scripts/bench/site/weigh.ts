import type { Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** What was fetched for a page, in KB as gzip packs it, by what it is. */
export interface Weights {
  document: number;
  script: number;
  style: number;
  font: number;
  data: number;
  /** Addresses of scripts that were fetched ahead. */
  prefetched: string[];
}

/** Opens a page, and waits until it asks for nothing any more. */
export async function settle(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-has-hydrated="true"]').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Opens a page and weighs it. */
export async function weigh(page: Page, address: string): Promise<Weights> {
  const ledger = keepLedger(page);
  await settle(page, address);
  const all = await ledger();
  const own = new Set(
    all.flatMap(({ kind, path }) => (kind === 'script' ? path : [])),
  );
  const sum = (kind: Entry['kind']) =>
    weightOf(all.filter((entry) => entry.kind === kind));
  return {
    document: sum('document'),
    script: sum('script'),
    style: sum('style'),
    font: sum('font'),
    data: sum('data'),
    prefetched: all
      .filter(({ kind, path }) => kind === 'prefetched' && !own.has(path))
      .map(({ path }) => path),
  };
}

/** In KB. */
export function weightOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}

/** Notes what is fetched from now on, until the function is called. */
export function keepLedger(page: Page): () => Promise<Entry[]> {
  const entries: Promise<Entry>[] = [];
  const note = (response: Response) => entries.push(entryOf(response));
  page.on('response', note);
  return async () => {
    page.off('response', note);
    return Promise.all(entries);
  };
}

/** Something that was fetched. */
export interface Entry {
  kind: 'document' | 'script' | 'style' | 'font' | 'data' | 'prefetched';
  path: string;
  kilobytes: number;
}

async function entryOf(response: Response): Promise<Entry> {
  const request = response.request();
  const headers = await request.allHeaders();
  const path = new URL(response.url()).pathname;
  const body = await response.body().catch(() => Buffer.alloc(0));
  const isPacked = path.endsWith('.woff2');
  const size = isPacked ? body.length : gzipSync(body, { level: 9 }).length;
  const kind = headers['sec-purpose']?.includes('prefetch')
    ? 'prefetched'
    : kindOf(request.resourceType(), path);
  return { kind, path, kilobytes: size / 1_000 };
}

function kindOf(type: string, path: string): Entry['kind'] {
  if (type === 'document') return 'document';
  if (path.endsWith('.js')) return 'script';
  if (path.endsWith('.css')) return 'style';
  return path.endsWith('.woff2') ? 'font' : 'data';
}
