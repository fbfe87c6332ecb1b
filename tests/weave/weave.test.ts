import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weavePage } from '../../src/literate/weave';
import { listListings } from '../../src/literate/fences/listing';

const files: Record<string, string> = {
  'a.ts': 'export const one = 1;\n\nexport const two = `\n~~~\n`;\n',
};

function expand(...lines: string[]) {
  const page = { path: 'docs/page.mdx', text: lines.join('\n') };
  return weavePage(page, (path) => files[path]);
}

test('a fence that names a file gets its code, the rest stays as it is', () => {
  const page = expand(
    'Prose.',
    '```ts file=a.ts#one',
    '```',
    '```sh illustrative="a toy"',
    'ls',
    '```',
  );
  assert.deepEqual(
    listListings(page).map(({ language, body }) => [language, body]),
    [
      ['ts', 'export const one = 1;'],
      ['sh', 'ls'],
    ],
  );
  assert.match(page, /^Prose\.\n/);
});

test('the caption says where in its file the code stands', () => {
  const [fence] = listListings(expand('```ts file=a.ts#one,two', '```'));
  assert.equal(fence?.where, '`one` and `two`');
});

test('code that holds fences is fenced more strongly', () => {
  const [fence, ...others] = listListings(expand('```ts file=a.ts', '```'));
  assert.equal(fence?.body, files['a.ts']?.trimEnd());
  assert.deepEqual(others, []);
});

test('woven code follows the indentation of its fence', () => {
  const page = expand('1. Step', '', '   ```ts file=a.ts#one', '   ```');
  assert.match(page, /^ {3}export const one/m);
});

test('a mistake names the page, the line and the file', () => {
  assert.throws(() => expand('', '```ts file=a.ts#oen', '```'), {
    message: 'docs/page.mdx:2: a.ts has no "oen". Nearest: one, two',
  });
  assert.throws(() => expand('```ts file=b.ts', '```'), {
    message: 'docs/page.mdx:1: there is no file b.ts',
  });
});

test('a fence that names a file must be empty', () => {
  assert.throws(() => expand('```ts file=a.ts#one', 'typed', '```'), {
    message: /docs\/page\.mdx:1: a fence with file= takes its code from/,
  });
});
