import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf, placeInWords } from '../../src/literate/steps/caption';
import { listUntold } from '../../src/literate/steps/coverage';
import { readBook } from '../../src/literate/steps/steps';
import { toFile, toParagraphs } from '../../src/literate/steps/paragraphs';

const source = `import { b } from './b';

/** One. */
export function one() {
  return b;
}

const two = 2;
const three = 3;

export interface Four {}
`;

function play(...fences: string[]) {
  const text = fences.map((fence) => `Prose.\n\n${fence}\n\n`).join('');
  const files: Record<string, string> = {
    'connector/src/a.ts': source,
    'docs/_stages/01-one/src/a.ts': source
      .replace('return b', 'return 1')
      .replace('interface Four {}', 'interface Four { early: true }'),
  };
  const page = { path: 'docs/03-implementation/01-one.mdx', text };
  const book = readBook([page], (path) => files[path]);
  const read = (path: string) => files[path];
  return { ...book, untold: listUntold(['connector/src/a.ts'], book, read) };
}

const fence = (what: string) => `\`\`\`ts file=${what}\n\`\`\``;

test('a file is its paragraphs, with one blank line between each two', () => {
  const paragraphs = toParagraphs('a.ts', source);
  assert.deepEqual(
    paragraphs.map(({ names }) => names.join(' ')),
    ['imports', 'one', 'two three', 'Four'],
  );
  assert.equal(toFile(paragraphs), source);
});

test('steps in any order make the file, and say where they go', () => {
  const { steps, problems, untold } = play(
    fence('connector/src/a.ts#two'),
    fence('connector/src/a.ts#imports'),
    fence('connector/src/a.ts#Four'),
    fence('connector/src/a.ts#one'),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(untold, []);
  assert.deepEqual(steps.map(placeInWords), [
    'a new file',
    'before `two`',
    'after `three`',
    'after the imports',
  ]);
});

test('a step knows its neighbor by the line that opens it', () => {
  const { steps } = play(
    fence('connector/src/a.ts#one'),
    fence('connector/src/a.ts#imports'),
    fence('connector/src/a.ts#two'),
    fence('connector/src/a.ts#Four'),
  );
  assert.deepEqual(steps.map(contextOf), [
    {},
    { below: 'export function one() { … }' },
    { above: 'export function one() { … }' },
    { above: 'const three = 3;' },
  ]);
});

test('an earlier version is replaced, declaration by declaration', () => {
  const { steps, problems, untold } = play(
    fence('docs/_stages/01-one/src/a.ts#imports,one,two'),
    fence('connector/src/a.ts#Four'),
    fence('connector/src/a.ts#one'),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(untold, []);
  assert.deepEqual(steps.map(placeInWords), [
    'a new file',
    'after `three`',
    'in place of `one`',
  ]);
});

test('a part of an earlier version goes where the final file has it', () => {
  const { steps, problems, untold } = play(
    fence('connector/src/a.ts#imports,one,two'),
    fence('docs/_stages/01-one/src/a.ts#Four'),
    fence('connector/src/a.ts#Four'),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(untold, []);
  assert.deepEqual(steps.map(placeInWords), [
    'a new file',
    'after `three`',
    'in place of `Four`',
  ]);
});

test('outside of the parts that are walked, code is quoted', () => {
  const page = {
    path: 'docs/07-more/01-yours.mdx',
    text: fence('connector/src/a.ts'),
  };
  assert.deepEqual(readBook([page], () => source).steps, []);
});

test('a declaration told twice is a problem, unless the page says again', () => {
  const one = fence('connector/src/a.ts#one');
  const { problems } = play(one, one);
  assert.match(
    problems.join(),
    /01-one\.mdx:8: one of connector\/src\/a\.ts was told before/,
  );
  const quoted = one.replace('#one', '#one again');
  assert.deepEqual(play(one, quoted).problems, []);
});

test('what no page tells is listed', () => {
  const { untold } = play(fence('connector/src/a.ts#imports,one,two'));
  assert.deepEqual(untold, [
    'docs/03-implementation/01-one.mdx:3: no page tells Four of connector/src/a.ts: name it in this fence, or in one of its own',
  ]);
});
