import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { squash, uniqueNames } from '../../connector/src/names';

const called = (...names: string[]) =>
  names.map((name, i) => ({ id: i + 1, name }));

const namesOf = (
  things: { id: number; name: string }[],
  reserved = ['_row_id'],
) => [...uniqueNames(things, reserved).keys()];

test('a name that nobody else has stays as it is', () => {
  assert.deepEqual(namesOf(called('Budget', 'Täglicher Plan №7')), [
    'Budget',
    'Täglicher Plan №7',
  ]);
});

test('names that differ by case, blanks or punctuation get their id behind them', () => {
  assert.deepEqual(
    namesOf(called('Status', 'status ', 'STATUS', 'A/B', 'a-b')),
    ['Status', 'status_2', 'STATUS_3', 'A/B', 'a-b_5'],
  );
});

test('names without a letter or digit get their id behind them', () => {
  assert.deepEqual(namesOf(called('🚀🔥', '\u00a0', '')), [
    '🚀🔥_1',
    '_2',
    '_3',
  ]);
});

test('a reserved name is not given, however it is spelt', () => {
  assert.deepEqual(namesOf(called('_row_id', '_ROW id')), [
    '_row_id_1',
    '_ROW id_2',
  ]);
});

test('names that objects have by birth are names like any other', () => {
  assert.deepEqual(namesOf(called('constructor', 'toString')), [
    'constructor',
    'toString',
  ]);
});

test('a name that already ends in the id of another is not taken from it', () => {
  const things = [
    { id: 1, name: 'Budget' },
    { id: 2, name: 'Budget_3' },
    { id: 3, name: 'Budget' },
  ];
  assert.deepEqual(namesOf(things), ['Budget', 'Budget_3', 'Budget_3_3']);
});

const things = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom(
        'a',
        'A',
        'a ',
        'a_1',
        'a_2',
        'A-2',
        '__proto__',
        '_',
        '🚀',
      ),
    ),
    { maxLength: 12 },
  )
  .map((names) => called(...names));

test('nothing is lost and nothing squashes to the same, whatever the names', () => {
  fc.assert(
    fc.property(things, (things) => {
      const names = namesOf(things);
      assert.equal(names.length, things.length);
      assert.equal(
        new Set(['_row_id', ...names].map(squash)).size,
        names.length + 1,
      );
    }),
  );
});

test('what comes later never changes the names of what came before', () => {
  fc.assert(
    fc.property(things, fc.nat(12), (things, count) => {
      const fewer = namesOf(things.slice(0, count));
      assert.deepEqual(namesOf(things).slice(0, count), fewer);
    }),
  );
});
