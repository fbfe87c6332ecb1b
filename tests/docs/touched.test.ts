import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touchedBy } from '../../src/literate/sessions/touched';

const session = '```console\n$ true\n```\n';
const told = (file: string) => `\`\`\`ts file=${file}#one\n\`\`\`\n`;
const pages = [
  { path: 'docs/a.mdx', text: session },
  { path: 'docs/b.mdx', text: session + told('connector/src/b.ts') },
  { path: 'docs/c.mdx', text: told('connector/src/b.ts') },
  { path: 'docs/d.mdx', text: session + told('docs/_stages/d/src/b.ts') },
];
const after = (file: string) =>
  touchedBy(file, pages).map(({ path }) => path.slice(5, 6));

test('an edited page is run again, if it runs anything', () => {
  assert.deepEqual(after('docs/a.mdx'), ['a']);
  assert.deepEqual(after('docs/c.mdx'), []);
});

test('after an edit of the connector all are, those first that show it', () => {
  assert.deepEqual(after('connector/src/b.ts'), ['b', 'a', 'd']);
  assert.deepEqual(after('docs/_stages/d/src/b.ts'), ['d', 'a', 'b']);
  assert.deepEqual(after('connector/sandbox/config.json'), ['a', 'b', 'd']);
});

test('what an editor leaves beside a file touches nothing', () => {
  assert.deepEqual(after('docs/.a.mdx.swp'), []);
  assert.deepEqual(after('connector/src/4913'), []);
});
