import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { factTables } from '../../src/facts/factTables';
import { connectorFiles } from '../../src/literate/steps/guide';
import { writeFacts } from '../../src/literate/facts/facts';
import { readPages } from '../../src/literate/book/pages';
import { root } from '../../src/literate/book/root';

const page = readPages().find(({ path }) => path.endsWith('-facts.mdx'))!;

test('every number on the page of facts is what is counted today', () => {
  assert.equal(
    page.text,
    writeFacts(page, factTables),
    `${page.path} is out of date: npm run docs:update -- facts.mdx`,
  );
});

test('what the guide tells has as many lines as wc counts in the files', () => {
  const wc = execFileSync('wc', ['-l', ...connectorFiles(root)], {
    cwd: root,
    encoding: 'utf8',
  });
  const [, onDisk] = /(\d+) total/.exec(wc) ?? [];
  const [, told] =
    /^\| the same, put together .*? \| ([\d,]+) \|$/m.exec(page.text) ?? [];
  assert.equal(told?.replace(',', ''), onDisk);
  assert.match(page.text, /^\| its share \|\s+\| 100 % \|$/m);
});

test('a number that was edited by hand is noticed', () => {
  const wrong = page.text.replace('100 %', '101 %');
  assert.notEqual(wrong, page.text);
  assert.equal(writeFacts({ ...page, text: wrong }, factTables), page.text);
});

test('a table that nobody counts is refused with those that there are', () => {
  const text = '{/* counted: words */}\n\n| a |\n';
  assert.throws(
    () => writeFacts({ path: 'docs/x.mdx', text }, factTables),
    /docs\/x\.mdx: nothing is counted as "words"\. There are: lines, /,
  );
});
