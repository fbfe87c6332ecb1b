import { createHash } from 'node:crypto';
import type { Files } from '../book/files';
import type { Worth } from '../contracts/folder';
import { readLedger, type Ledger } from './ledger';

/** What the reader's program is worth after a chapter. */
export interface Score extends Worth {
  /** The sources that were tried, as `fingerprint` has them. */
  tree: string;
}

/** By page, for those after which another program runs; `npm run scores` writes it. */
export type Scores = Ledger<Score>;

export const scoresFile = 'docs/_facts/scores.json';

/** The scores of a repository; a site without the file has none to show. */
export function readScores(root: string): Scores {
  return readLedger(root, scoresFile);
}

/** The score of what the reader has after a page, or undefined before the first. */
export function scoreAfter(scores: Scores, page: string): Score | undefined {
  return Object.entries(scores).findLast(([from]) => from <= page)?.[1];
}

/** Twelve characters for the sources of a connector; others have others. */
export function fingerprint(files: Files): string {
  const sources = [...files]
    .filter(([path]) => path.startsWith('connector/src/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(sources));
  return hash.digest('hex').slice(0, 12);
}
