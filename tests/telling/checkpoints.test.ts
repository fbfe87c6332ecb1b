import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesAfter } from '../../src/telling/checkpoint';
import { createCompiler } from '../../src/telling/compiler';
import { listUntold } from '../../src/telling/coverage';
import readersTests from '../../src/telling/readersTests.json';
import { connectorFiles, openShelf } from '../../src/telling/shelf';
import { readersFile } from '../../src/telling/steps';
import { find } from '../../src/telling/tree';
import { toUnits } from '../../src/telling/units';
import { root } from '../docs/pages';

const { book, pages } = openShelf(root);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** In `connector/`, and not for the reader to write. */
const ours = ['sandbox', 'README.md', 'icon.svg', 'dist', 'node_modules'];

const besides = readdirSync(join(root, 'connector'))
  .filter((name) => name !== 'src' && !ours.includes(name))
  .map((name) => `connector/${name}`);

test('every step of the guide can be taken', () => {
  assertNone(book.problems);
});

test('the guide tells every line of the connector', () => {
  assertNone(listUntold(connectorFiles(root), book, read));
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

test('an early version holds nothing but what the reader has after its page', () => {
  const stages = 'docs/_stages';
  const complaints = readdirSync(join(root, stages), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const source = `${stages}/${path}`;
      const [name = ''] = path.split('/');
      const page = pages.find(({ path }) => path.endsWith(`/${name}.mdx`));
      const file = readersFile(source) ?? '';
      const text = filesAfter(book, page?.path ?? '').get(file) ?? '';
      const units = toUnits(file, text);
      return toUnits(file, read(source))
        .filter((unit) => find(units, unit)?.text !== unit.text)
        .map(({ names }) => `${source}: ${names.join(', ')}`);
    });
  assertNone(complaints);
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
