import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applying,
  countNames,
  readPassingTests,
  type Names,
} from '../../src/literate/facts/passingTests';
import { openGuide } from '../../src/literate/steps/guide';
import { root } from '../../src/literate/book/root';
import {
  sortByPage,
  runnableFolders,
} from '../../src/literate/facts/countPassing';
import { listTests, runTests } from '../../src/literate/facts/runTests';

const passing = readPassingTests(root);
const folders = [...runnableFolders(openGuide(root).book)];
const remedy =
  'npm run passing-tests writes down anew what passes from where on';

test('the passing tests are written down for the chapters after which the reader has another program', () => {
  const pages = folders.map(([page]) => page);
  assert.deepEqual(Object.keys(passing), pages, remedy);
});

for (const [page, files] of folders.slice(0, -1)) {
  test(`what applies after ${page} passes on what the reader has by then`, (t) => {
    const wanted = applying(passing, page);
    assert.deepEqual(sorted(runTests(files, wanted)), sorted(wanted), remedy);
    t.diagnostic(`${countNames(wanted)} tests`);
  });
}

test('the passing tests of the last page are all of the connector, and no other', () => {
  const [page, files] = folders.at(-1) ?? ['', new Map<string, string>()];
  const all = applying(passing, page);
  assert.deepEqual(sorted(listTests(files)), sorted(all), remedy);
});

test('what passes for a while only does not apply', () => {
  const names = (...some: string[]): Names => ({ 'a.test.ts': some });
  const passed = new Map([
    ['1', names('early', 'lucky')],
    ['2', names('early')],
    ['3', names('early', 'lucky', 'late')],
  ]);
  assert.deepEqual(sortByPage(passed), {
    1: names('early'),
    2: {},
    3: names('late', 'lucky'),
  });
});

function sorted(names: Names): Names {
  return Object.fromEntries(
    Object.entries(names)
      .map(([file, some]) => [file, [...some].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
