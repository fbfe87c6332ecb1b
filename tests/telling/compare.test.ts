import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareFiles } from '../../src/literate/steps/compare';

const a = `import { b } from './b';

/** One. */
export const one = b;

export function two() {}
`;
const expected = new Map([
  ['a.ts', a],
  ['tsconfig.json', '{}\n'],
]);
const compare = (text: string) =>
  compareFiles(expected, new Map(expected).set('a.ts', text));

test('what is as it should be is not worth a word', () => {
  assert.deepEqual(compare(a), []);
});

for (const [what, text, complaint] of [
  [
    'a declaration that was not pasted',
    a.replace(/\nexport function.*\n/, ''),
    '"two" in a.ts is missing.',
  ],
  [
    'one that was edited',
    a.replace('= b', '= 1'),
    '"one" in a.ts reads differently.',
  ],
  [
    'a file whose lines end as Windows ends them',
    a.replaceAll('\n', '\r\n'),
    'a.ts ends its lines as Windows does (CRLF): have your editor end them with LF.',
  ],
  [
    'an import too few',
    a.replace("import { b } from './b';\n\n", ''),
    'The block of imports in a.ts is missing.',
  ],
  [
    'one that was pasted twice',
    `${a}\nexport function two() {}\n`,
    '"two" in a.ts is there twice.',
  ],
  [
    'one from a later chapter',
    `${a}\nexport function three() {}\n`,
    '"three" in a.ts does not belong there, or not yet.',
  ],
  [
    'the wrong order',
    a.replace(/(\/\*\* One[^]*b;\n)\n(export f[^]*)$/, '$2\n$1'),
    'The parts of a.ts stand in another order, or blank lines differ.',
  ],
] as const) {
  test(`${what} is named`, () => {
    assert.deepEqual(compare(text), [complaint]);
  });
}

test('files too few and too many are named', () => {
  assert.deepEqual(compareFiles(expected, new Map([['b.ts', '']])), [
    'a.ts is missing.',
    'tsconfig.json is missing.',
    'b.ts does not belong there, or not yet.',
  ]);
});

test('lines that end as Windows ends them do not hide what else is wrong', () => {
  assert.deepEqual(compare(a.replace('= b', '= 1').replaceAll('\n', '\r\n')), [
    'a.ts ends its lines as Windows does (CRLF): have your editor end them with LF.',
    '"one" in a.ts reads differently.',
  ]);
});
