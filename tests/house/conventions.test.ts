import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  listBritish,
  listMisnumbered,
  listOddNames,
  listUndocumented,
} from './conventions';
import { codeOf, sourceFiles } from './sourceFiles';

const files = sourceFiles();
const code = codeOf(files);

test('files of code are called as their exports are', () => {
  const paths = code.map(({ path }) => path);
  assert.deepEqual(listOddNames(paths), []);
});

test('code and prose are spelled as Americans spell', () => {
  const ours = files.filter(
    ({ path }) => !/^package-lock|^docs\/_facts\/|^tests\/house\//.test(path),
  );
  assert.deepEqual(listBritish(ours), []);
});

/** Folders in which every exported function says what it is for. */
const documented = [
  'acceptance/',
  'connector/sandbox/',
  'connector/src/',
  'src/literate/',
];

for (const folder of documented) {
  test(`every function that ${folder} exports says what it is for`, () => {
    const inside = code.filter(({ path }) => path.startsWith(folder));
    assert.ok(inside.length > 0, `${folder} is gone`);
    assert.deepEqual(listUndocumented(inside), []);
  });
}

test('pages are numbered from 1, and by their files alone', () => {
  assert.deepEqual(listMisnumbered(files.map(({ path }) => path)), []);
  const twice = files
    .filter(({ path }) => path.endsWith('.mdx'))
    .filter(({ text }) => /^sidebar_position:/m.test(text))
    .map(({ path }) => path);
  assert.deepEqual(twice, []);
});

test('a page that shares its number is told its own', () => {
  assert.deepEqual(
    listMisnumbered([
      'docs/03-more/01-one.mdx',
      'docs/03-more/02-two.mdx',
      'docs/03-more/02-what.mdx',
    ]),
    ['docs/03-more/02-what.mdx is page 03 of its folder: number it so'],
  );
});

test('a file in another case is told its name', () => {
  assert.deepEqual(
    listOddNames([
      'src/readPages.ts',
      'src/read-pages.test.ts',
      'src/Button.tsx',
      'src/big-button.tsx',
      'src/theme/Footer/index.tsx',
      'eslint.config.mjs',
    ]),
    [
      'src/read-pages.test.ts should be called readPages.test.ts: camelCase as its exports are, PascalCase for a component',
      'src/big-button.tsx should be called BigButton.tsx: camelCase as its exports are, PascalCase for a component',
    ],
  );
});

for (const [what, line] of [
  ['prose', 'It has a colour of its own.'],
  ['a name', 'const inColour = true;'],
  ['a constant', 'const NO_COLOUR = 1;'],
  ['a verb', 'We organise it.'],
  ['a form of a verb', 'It was cancelled.'],
] as const) {
  test(`a British word in ${what} is named, with its line`, () => {
    const [found] = listBritish([{ path: 'a.ts', text: `\n${line}` }]);
    assert.match(found ?? '', /^a\.ts:2: "\w+" is British: /);
  });
}

test('an American word that looks British is left alone', () => {
  const text = 'four hours of our labor, surprised by a promise to exercise';
  assert.deepEqual(listBritish([{ path: 'a.md', text }]), []);
});

test('an exported function without a docstring is named, with its line', () => {
  const text = `/** Says what it gives. */
export function told(): void {}

// Not a docstring.
export async function untold(): Promise<void> {}

function ours(): void {}

/** Of both. */
export function either(a: string): string;
export function either(a: number): string;
export function either(a: unknown): string {
  return String(a);
}
`;
  assert.deepEqual(listUndocumented([{ path: 'a.ts', text }]), [
    'a.ts:5: untold has no docstring: say what it gives, in which unit, and what it throws',
  ]);
});
