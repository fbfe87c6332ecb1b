import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesAfter } from '../../src/telling/checkpoint';
import { listUntold } from '../../src/telling/coverage';
import { connectorFiles, openShelf } from '../../src/telling/shelf';
import { createTypeChecker } from '../../src/telling/typecheck';
import { root } from '../docs/pages';

const { book } = openShelf(root);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What the reader's folder ends up with besides the sources. */
const besides = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'Dockerfile',
  '.dockerignore',
  'metadata.yaml',
].map((name) => `connector/${name}`);

test('every step of the guide can be taken', () => {
  assertNone(book.problems);
});

test('the guide tells every line of the connector', () => {
  assertNone(listUntold(connectorFiles(root), book, read));
});

test('the folder of the last page is the connector, byte for byte', () => {
  const last = filesAfter(book, '~');
  const expected = new Set([...connectorFiles(root), ...besides]);
  const differing = [...expected].filter(
    (path) => last.get(path) !== read(path),
  );
  const strange = [...last.keys()].filter((path) => !expected.has(path));
  assertNone([...differing, ...strange]);
});

const check = createTypeChecker(root);
for (const page of book.trees.keys()) {
  test(`what the reader has after ${page} compiles`, (t) => {
    const files = filesAfter(book, page);
    assertNone(check(files));
    const lines = [...files.values()].join('').split('\n').length - 1;
    const steps = book.steps.filter((step) => step.page === page).length;
    t.diagnostic(`${files.size} files, ${lines} lines, ${steps} steps`);
  });
}

function assertNone(complaints: readonly string[]): void {
  assert.ok(complaints.length === 0, complaints.join('\n'));
}
