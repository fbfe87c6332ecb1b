import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root } from '../../src/literate/book/root';
import { runnableFolders } from '../../src/literate/facts/countPassing';
import {
  fingerprint,
  readScores,
  scoreAfter,
  type Score,
} from '../../src/literate/facts/scores';
import { openGuide } from '../../src/literate/steps/guide';

const score: Score = { tree: '', passed: 1, looked: 2, kept: 0, promises: 27 };

test('every chapter that changes the program was tried as it is', () => {
  const trees = [...runnableFolders(openGuide(root).book)].map(
    ([page, files]) => [page, fingerprint(files)],
  );
  const tried = Object.entries(readScores(root)).map(([page, { tree }]) => [
    page,
    tree,
  ]);
  assert.deepEqual(tried, trees, 'npm run scores tries what has changed');
});

test('no chapter breaks a promise that an earlier one kept, and the last keeps all', () => {
  const kept = Object.values(readScores(root)).map((each) => each.kept);
  assert.deepEqual(
    kept,
    [...kept].sort((a, b) => a - b),
  );
  const last = Object.values(readScores(root)).at(-1);
  assert.equal(last?.kept, last?.promises);
  assert.equal(last?.passed, last?.looked);
});

test('a page has the score of the last one that changed the program', () => {
  const scores = { 'docs/a': score, 'docs/c': { ...score, kept: 9 } };
  assert.equal(scoreAfter(scores, 'docs/b')?.kept, 0);
  assert.equal(scoreAfter(scores, 'docs/d')?.kept, 9);
  assert.equal(scoreAfter(scores, 'docs/A'), undefined);
});

test('a program is known by its sources alone', () => {
  const main = ['connector/src/main.ts', 'run();'] as const;
  const around = ['connector/package.json', '{}'] as const;
  assert.equal(
    fingerprint(new Map([main, around])),
    fingerprint(new Map([main])),
  );
  assert.notEqual(
    fingerprint(new Map([main])),
    fingerprint(new Map([['connector/src/main.ts', 'stop();']])),
  );
});
