import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tests by the file that they are in: `tests/connector/known.test.ts`. */
export type Names = Readonly<Record<string, readonly string[]>>;

/**
 * By page: the tests that pass on the reader's connector from there on, for
 * good. What passes for a while, because something is not there yet that could
 * go wrong, does not count. `npm run ledger` writes it, and a test holds it to
 * a recount.
 */
export type Ledger = Readonly<Record<string, Names>>;

export const ledgerFile = 'docs/_facts/tests.json';

/** The ledger of a repository; a site without one has no tests to count. */
export function readLedger(root: string): Ledger {
  const file = join(root, ledgerFile);
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as Ledger;
}

/** What has to pass after a page: all that came with it or before it. */
export function applying(ledger: Ledger, page: string): Names {
  const names: Record<string, string[]> = {};
  for (const [from, files] of Object.entries(ledger)) {
    if (from > page) continue;
    for (const [file, some] of Object.entries(files)) {
      names[file] = [...(names[file] ?? []), ...some].sort();
    }
  }
  return names;
}

export function countNames(names: Names): number {
  return Object.values(names).flat().length;
}
