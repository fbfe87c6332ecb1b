import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../src/literate/book/root';
import {
  circlesOfRows,
  listBorrowers,
  listCircles,
  listStrays,
  readDrawing,
} from './imports';
import { codeOf, importsOf, sourceFiles } from './sourceFiles';

const code = codeOf(sourceFiles());
const drawing = readDrawing(
  readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'),
);

test('every folder imports what CONTRIBUTING draws, and nothing else', () => {
  const inFolders = code.filter(({ path }) => path.includes('/'));
  assert.deepEqual(listStrays(inFolders, drawing), []);
});

test('what CONTRIBUTING draws runs one way, and every folder of it is there', () => {
  assert.deepEqual(circlesOfRows(drawing), []);
  const empty = [...drawing.keys()].filter(
    (folder) => !code.some(({ path }) => path.startsWith(folder)),
  );
  assert.deepEqual(empty, []);
});

test('no imports go round in a circle, of types or of values', () => {
  assert.deepEqual(listCircles(code), []);
});

test('nothing but tests imports tests', () => {
  assert.deepEqual(listBorrowers(code), []);
});

const made = (path: string, ...imports: string[]) => ({
  path,
  text: imports.map((from) => `import { a } from '${from}';\n`).join(''),
});
const small = readDrawing(
  [
    '| files in | may import |',
    '| -------- | ---------- |',
    '| `low/` | `typescript` |',
    '| `high/` | `low/`, `node:` |',
    '',
  ].join('\n'),
);

test('an import upwards is named, with the folder that may not', () => {
  const files = [
    made('low/a.ts', './b', 'typescript', '../high/c'),
    made('high/c.ts', '../low/a', 'node:fs'),
  ];
  assert.deepEqual(listStrays(files, small), [
    'low/a.ts imports high/c, which the table in CONTRIBUTING.md does not let low/ do: move what both need to where both may reach it',
  ]);
});

test('a package that nobody drew is named, though it begins like one', () => {
  const [stray] = listStrays([made('low/a.ts', 'typescript-eslint')], small);
  assert.match(stray ?? '', /^low\/a\.ts imports typescript-eslint, /);
});

test('a folder that nobody drew is asked for', () => {
  assert.deepEqual(listStrays([made('wild/a.ts')], small), [
    'wild/a.ts lies in no folder of the table in CONTRIBUTING.md: add its row, with what it may import',
  ]);
});

test('a drawing that leads back to itself is refused', () => {
  const round = new Map([
    ['a/', ['b/']],
    ['b/', ['c/']],
    ['c/', ['a/']],
  ]);
  assert.deepEqual(circlesOfRows(round), ['a/ → b/ → c/ → a/']);
});

test('a circle of files is shown from file to file', () => {
  const files = [
    made('a.ts', './b'),
    { path: 'b.tsx', text: "import type { C } from './c';\n" },
    { path: 'c.js', text: "const a = require('./a');\n" },
  ];
  assert.deepEqual(listCircles(files), ['a → b → c → a']);
});

test('a script that imports a test is told where to move what it needs', () => {
  assert.deepEqual(listBorrowers([made('scripts/a.ts', '../tests/b')]), [
    'scripts/a.ts imports tests/b: tests may be deleted without anybody missing them, so move what it needs into src/',
  ]);
});

test('every way of writing an import is seen', () => {
  const text = `import a from './a';
import {
  b,
} from './b';
export * from './c';
import './d.css';
const e = lazy(() => import('./e'));
const f = require('./f');
import g from '@site/src/g';
`;
  assert.deepEqual(importsOf({ path: 'x/y.ts', text }), [
    'x/a',
    'x/b',
    'x/c',
    'x/d.css',
    'x/e',
    'x/f',
    'src/g',
  ]);
});
