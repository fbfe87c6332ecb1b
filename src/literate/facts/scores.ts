import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../book/files';

/** What the reader's program is worth after a chapter. */
export interface Score {
  /** The sources that were tried, as `fingerprint` has them. */
  tree: string;
  /** Acceptance tests that passed, of those that had something to look at. */
  passed: number;
  looked: number;
  /** Promises about the data that were kept, of how many. */
  kept: number;
  promises: number;
}

/** By page, for those after which another program runs; `npm run scores` writes it. */
export type Scores = Readonly<Record<string, Score>>;

export const scoresFile = 'docs/_facts/scores.json';

/** The scores of a repository; a site without the file has none to show. */
export function readScores(root: string): Scores {
  const file = join(root, scoresFile);
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as Scores;
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
