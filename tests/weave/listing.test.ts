import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listListings, writeListing } from '../../src/literate/fences/listing';

test('a listing comes back from the page as it went there', () => {
  const listing = {
    language: 'ts',
    body: 'const a = `\n~~~\n`;\n\n  const b = 1;',
    path: 'connector/src/a.ts',
    where: 'in `table`, after `one`',
    step: 3,
    isPassing: true,
    above: String.raw`import { a, '\d &amp; %5C', "90 %" } from './a';`,
    below: 'const b = "two";',
    title: 'What we have',
    isRefused: false,
    runs: '3',
    tells: 'Item _row_id',
  };
  const lines = writeListing(listing, '  ');
  assert.deepEqual(listListings(['- item', '', ...lines].join('\n')), [
    { ...listing, indent: '  ', line: 3, lastLine: 3 + lines.length - 1 },
  ]);
});
