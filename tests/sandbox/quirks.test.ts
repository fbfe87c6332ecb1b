import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  citedIn,
  evidenceOf,
  kindsOfEvidence,
  readQuirks,
} from '../../src/facts/quirks';

const root = join(__dirname, '../..');
const quirks = readQuirks();
const ids = quirks.map(({ id }) => id).sort();

const readAll = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));

const page = readFileSync(
  join(root, 'docs/08-reference/06-quirks.mdx'),
  'utf8',
);

const once = (list: string[]) => [...new Set(list)].sort();

test('every quirk has an id of its own, and says how sure we are of it', () => {
  assert.ok(quirks.length > 90);
  assert.deepEqual(ids, once(ids));
  for (const quirk of quirks) {
    assert.match(quirk.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(quirk.what, quirk.id);
    const { id, source } = quirk;
    assert.ok(kindsOfEvidence.includes(evidenceOf(quirk)), `${id}: ${source}`);
  }
});

test('the tests that name a quirk are the ones that the list names, and no others', () => {
  const naming = /^\/\/ Quirk: (.+)\ntest\(\s*'(.+)',/gm;
  const named = readAll('tests/sandbox')
    .flatMap((text) => [...text.matchAll(naming)])
    .map(([, id, name]) => `${id}: ${name}`);
  const listed = quirks.map(({ id, name }) => `${id}: ${name}`);
  assert.deepEqual(named.sort(), listed.sort());
});

test('the sandbox names every quirk where it behaves so, and no other', () => {
  const cited = readAll('connector/sandbox').flatMap(citedIn);
  assert.deepEqual(once(cited), ids);
});

test('the connector names no quirk that is not in the list', () => {
  const cited = readAll('connector/src').flatMap(citedIn);
  assert.deepEqual(
    once(cited).filter((id) => !ids.includes(id)),
    [],
  );
});

test('the reference page lists every quirk, and no other', () => {
  const [, list = ''] = page.split('## The complete list');
  const listed = [...list.matchAll(/`([a-z0-9-]+)`/g)].map(([, id = '']) => id);
  assert.deepEqual(listed.sort(), ids);
});

test('the reference page is as sure of a quirk as the list is', () => {
  const claims = [...page.matchAll(/\*([A-Z][a-z]+)([^*]*)\*/g)].flatMap(
    ([, word = '', rest = '']) =>
      [...rest.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => ({ id, word })),
  );
  assert.ok(claims.length > 20);
  for (const { id, word } of claims) {
    const quirk = quirks.find((each) => each.id === id);
    assert.ok(quirk, `${id} is not in the list`);
    assert.equal(word.toLowerCase(), evidenceOf(quirk), id);
  }
});
