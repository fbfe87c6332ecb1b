import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applying,
  countNames,
  readLedger,
  type Names,
} from '../../src/telling/ledger';
import { openShelf } from '../../src/telling/shelf';
import { root } from '../docs/pages';
import { makeLedger, runnableFolders } from './ledger';
import { listTests, runTests } from './runTests';

const ledger = readLedger(root);
const folders = [...runnableFolders(openShelf(root).book)];
const remedy = 'npm run ledger writes down anew what passes from where on';

test('the ledger has the chapters after which the reader has another program', () => {
  const pages = folders.map(([page]) => page);
  assert.deepEqual(Object.keys(ledger), pages, remedy);
});

for (const [page, files] of folders.slice(0, -1)) {
  test(`what applies after ${page} passes on what the reader has by then`, (t) => {
    const wanted = applying(ledger, page);
    assert.deepEqual(sorted(runTests(files, wanted)), sorted(wanted), remedy);
    t.diagnostic(`${countNames(wanted)} tests`);
  });
}

test('the ledger knows every test of the connector, and no other', () => {
  const [page, files] = folders.at(-1) ?? ['', new Map<string, string>()];
  const all = applying(ledger, page);
  assert.deepEqual(sorted(listTests(files)), sorted(all), remedy);
});

test('what passes for a while only does not apply', () => {
  const names = (...some: string[]): Names => ({ 'a.test.ts': some });
  const passed = new Map([
    ['1', names('early', 'lucky')],
    ['2', names('early')],
    ['3', names('early', 'lucky', 'late')],
  ]);
  assert.deepEqual(makeLedger(passed), {
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
