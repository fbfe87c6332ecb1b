import type { Files } from '../book/files';
import readersTests from '../book/readersTests.json';
import { readLedger, type Ledger } from './ledger';

/** Tests by the file that they are in: `tests/connector/known.test.ts`. */
export type Names = Readonly<Record<string, readonly string[]>>;

/**
 * By page: the tests that pass on the reader's connector from there on, for
 * good. What passes for a while, because something is not there yet that could
 * go wrong, does not count. `npm run passing-tests` writes it, and a test holds it to
 * a recount.
 */
export type PassingTests = Ledger<Names>;

export const passingTestsFile = 'docs/_facts/passing-tests.json';

/** The passing tests of a repository; a site without the file has none to count. */
export function readPassingTests(root: string): PassingTests {
  return readLedger(root, passingTestsFile);
}

/** What has to pass after a page: all that came with it or before it. */
export function applying(passing: PassingTests, page: string): Names {
  const names: Record<string, string[]> = {};
  for (const [from, files] of Object.entries(passing)) {
    if (from > page) continue;
    for (const [file, some] of Object.entries(files)) {
      names[file] = [...(names[file] ?? []), ...some].sort();
    }
  }
  return names;
}

/** Those of them that the reader has: their own ones from when they are written. */
export function having(names: Names, files: Files): Names {
  const has = ([file]: [string, unknown]) =>
    files.has(file) || !readersTests.includes(file);
  return Object.fromEntries(Object.entries(names).filter(has));
}

/** How many tests that are, in all files. */
export function countNames(names: Names): number {
  return Object.values(names).flat().length;
}
