// npm run passing-tests
// Runs the connector's tests on the reader's connector after every chapter, and
// writes down which of them pass from which chapter on. Takes ten minutes; the
// tests hold the file to a recount.
import { join } from 'node:path';
import { writeLedger } from '../src/literate/facts/ledger';
import {
  countNames,
  passingTestsFile,
  type Names,
} from '../src/literate/facts/passingTests';
import { openGuide } from '../src/literate/steps/guide';
import {
  sortByPage,
  runnableFolders,
} from '../src/literate/facts/countPassing';
import { runTests } from '../src/literate/facts/runTests';

const root = join(__dirname, '..');

const { book } = openGuide(root);
const passed = new Map<string, Names>();
for (const [page, files] of runnableFolders(book)) {
  // Twice, since what passes by luck does so once in a while.
  const names = runTests(files, runTests(files));
  passed.set(page, names);
  console.log(`${page}: ${countNames(names)} tests pass`);
}
writeLedger(root, passingTestsFile, sortByPage(passed));
console.log(`Wrote ${passingTestsFile}.`);
