import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesOf } from '../../src/literate/steps/sources';
import type { Page } from '../../src/literate/book/files';
import { readBook } from '../../src/literate/steps/steps';

const files = new Map([
  ['connector/src/a.ts', 'const one = 1;\n\nconst two = 2;\n'],
  ['connector/src/b.ts', 'const three = 3;\n'],
  ['docs/_stages/01-first/src/a.ts', 'const one = 0;\n'],
]);

const fence = (file: string) => `\`\`\`ts file=${file}\n\`\`\`\n`;
const pages: Page[] = [
  {
    path: 'docs/03-implementation/01-first.mdx',
    text:
      fence('docs/_stages/01-first/src/a.ts#one') + fence('connector/src/b.ts'),
  },
  {
    path: 'docs/03-implementation/02-second.mdx',
    text: fence('connector/src/a.ts#one'),
  },
];

test('a page is made of what was told before of its own files, and of no others', () => {
  const book = readBook(pages, (path) => files.get(path));
  assert.deepEqual(book.problems, []);
  const steps = book.steps.filter(({ page }) => page === pages[1]?.path);
  assert.deepEqual([...sourcesOf(pages, steps, book)].sort(), [
    'connector/src/a.ts',
    'docs/_stages/01-first/src/a.ts',
  ]);
});

test('a page whose steps cannot be taken is still made of what it names', () => {
  const lost = [{ ...pages[1]!, text: fence('connector/src/c.ts#four') }];
  const book = readBook(lost, (path) => files.get(path));
  assert.equal(book.problems.length, 1);
  assert.deepEqual([...sourcesOf(lost, [], book)], ['connector/src/c.ts']);
});
