import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { evidenceOf, kindsOfEvidence, readQuirks } from './quirks';

const quirks = readQuirks();

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
  for (const quirk of quirks) {
    assert.ok(quirk.what, quirk.quirk);
    assert.ok(
      kindsOfEvidence.includes(evidenceOf(quirk)),
      `${quirk.quirk}: ${quirk.source}`,
    );
  }
});
