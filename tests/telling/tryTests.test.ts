import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { tryTests, type Tried } from '../../src/literate/facts/tryTests';

const folder = mkdtempSync(join(tmpdir(), 'tried-'));
after(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'tests'));

const head = `const { test } = require('node:test');\n`;
const files: Record<string, string> = {
  register: '',
  'fine.test': `${head}test('holds', () => {});
    test('a later chapter', () => { while (true); });`,
  'early.test': `require('./later');`,
  'red.test': `${head}test('(breaks)', () => { throw new Error('two is not three'); });`,
  'spinning.test': `${head}test('spins', () => { while (true); });`,
  'waiting.test': `${head}test('waits', () => new Promise(() => setInterval(() => {}, 9)));`,
};
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, 'tests', `${name}.js`), text);
}

const tried = (file: string, name: string) =>
  new Promise<Tried>((resolve, reject) => {
    const names = { [`tests/${file}.test.js`]: [name] };
    tryTests(folder, names, 2_000, resolve).catch(reject);
  });

test('a wanted test runs, and the one beside it does not', async () => {
  const { passed, failed } = await tried('fine', 'holds');
  assert.deepEqual([passed, failed], [['holds'], []]);
});

test('a test that fails says why in its own words', async () => {
  const { passed, failed } = await tried('red', '(breaks)');
  assert.deepEqual(passed, []);
  assert.deepEqual(failed, [{ name: '(breaks)', why: 'two is not three' }]);
});

test('a loop that never lets go is ended with its file', async () => {
  const { failed } = await tried('spinning', 'spins');
  assert.match(failed[0]?.why ?? '', /did not end within 2 s/);
});

test('a test that waits for ever is ended too', async () => {
  const { failed } = await tried('waiting', 'waits');
  assert.match(failed[0]?.why ?? '', /did not end within 2 s/);
});

test('a file that cannot be loaded says what it did not find', async () => {
  const { failed } = await tried('early', 'imports what is not there yet');
  assert.match(failed[0]?.why ?? '', /Cannot find module '.\/later'/);
});

test('a file that is not there is missing, and no failure', async () => {
  const { failed, isMissing } = await tried('unwritten', 'holds');
  assert.deepEqual([failed, isMissing], [[], true]);
});
