import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const sources = ['live', 'documented', 'client', 'reported', 'unproven'];

const quirks = readFileSync(
  join(__dirname, '../../connector/sandbox/quirks.md'),
  'utf8',
)
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| quirk '))
  .filter((line) => !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, quirk, what, source, name]) => ({ quirk, what, source, name }));

const tests = readdirSync(__dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/^test\(\s*'(.+)',/gm)])
  .map(([, name]) => name);

test('every quirk in quirks.md has a test of the name it gives', () => {
  assert.ok(quirks.length > 40);
  for (const { name, quirk } of quirks) {
    assert.ok(tests.includes(name), `${quirk}: no test is called "${name}"`);
  }
});

test('every quirk says how sure we are of it', () => {
  for (const { quirk, what, source = '' } of quirks) {
    assert.ok(what, quirk);
    const [word = ''] = source.toLowerCase().split(/[ :,;]/);
    assert.ok(sources.includes(word), `${quirk}: ${source}`);
  }
});
