import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { filesAfter } from '../../src/literate/steps/checkpoint';
import { createCompiler } from '../../src/literate/compiler/compiler';
import { problemsOf } from '../../src/literate/steps/problems';
import readersTests from '../../src/literate/book/readersTests.json';
import { connectorFiles, openGuide } from '../../src/literate/steps/guide';
import { root } from '../../src/literate/book/root';

const { book, pages } = openGuide(root);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** In `connector/`, and not for the reader to write. */
const ours = [
  'sandbox',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'package-lock.json',
  'icon.svg',
  'dist',
  'node_modules',
];

const besides = readdirSync(join(root, 'connector'))
  .filter((name) => name !== 'src' && !ours.includes(name))
  .map((name) => `connector/${name}`);

test('every step can be taken, every line of the connector is told, every early version is used', () => {
  const complaints = pages.flatMap(({ path }) => problemsOf(root, path));
  assertNone([...book.problems, ...complaints]);
});

test('every folder of early versions is called like a page', () => {
  const names = pages.map(({ path }) => basename(path, '.mdx'));
  assertNone(
    readdirSync(join(root, 'docs/_stages')).filter(
      (folder) => !names.includes(folder),
    ),
  );
});

test('the folder of the last page is the connector and its first tests, byte for byte', () => {
  const last = filesAfter(book, '~');
  const expected = new Set([
    ...connectorFiles(root),
    ...besides,
    ...readersTests,
  ]);
  const differing = [...expected].filter(
    (path) => last.get(path) !== read(path),
  );
  const strange = [...last.keys()].filter((path) => !expected.has(path));
  assertNone([...differing, ...strange]);
});

const compiler = createCompiler(root);
for (const page of book.trees.keys()) {
  test(`what the reader has after ${page} compiles`, (t) => {
    const files = filesAfter(book, page);
    compiler.open(files);
    assertNone(compiler.complaints());
    const lines = [...files.values()].join('').split('\n').length - 1;
    const steps = book.steps.filter((step) => step.page === page).length;
    t.diagnostic(`${files.size} files, ${lines} lines, ${steps} steps`);
  });
}

function assertNone(complaints: readonly string[]): void {
  assert.ok(complaints.length === 0, complaints.join('\n'));
}
