// npm run ledger
// Runs the connector's tests on the reader's connector after every chapter, and
// writes down which of them pass from which chapter on. Takes ten minutes; the
// tests hold the file to a recount.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countNames, ledgerFile, type Names } from '../src/telling/ledger';
import { openShelf } from '../src/telling/shelf';
import { makeLedger, runnableFolders } from '../tests/telling/ledger';
import { runTests } from '../tests/telling/runTests';

const root = join(__dirname, '..');

const { book } = openShelf(root);
const passed = new Map<string, Names>();
for (const [page, files] of runnableFolders(book)) {
  // Twice, since what passes by luck does so once in a while.
  const names = runTests(files, runTests(files));
  passed.set(page, names);
  console.log(`${page}: ${countNames(names)} tests pass`);
}
const file = join(root, ledgerFile);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(makeLedger(passed), null, 2)}\n`);
console.log(`Wrote ${ledgerFile}.`);
