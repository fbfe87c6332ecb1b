import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where it says what of a page is not true any more; empty if nothing is. */
export function staleFile(siteDir: string, page: string): string {
  return join(siteDir, '.docusaurus/stale', `${page}.txt`);
}

/** What is not true any more of a page, a line each; empty if all of it is. */
export function readStale(siteDir: string, page: string): string {
  const file = staleFile(siteDir, page);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * Writes down what of a page is not true any more. Leaves the file as it is
 * when that has not changed, since the dev server looks at it.
 */
export function writeStale(
  siteDir: string,
  page: string,
  complaints: readonly string[],
): void {
  const file = staleFile(siteDir, page);
  const text = complaints.join('\n');
  if (existsSync(file) && readStale(siteDir, page) === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
