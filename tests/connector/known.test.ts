import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decodeRows,
  encodeRows,
  parentDigits,
  type KnownRows,
} from '../../connector/src/rows/known';

const row = fc.record(
  {
    level: fc.option(fc.nat(60)),
    parent: fc.nat(parentDigits - 1),
    risen: fc.boolean(),
  },
  { noNullPrototype: true },
);

const rows = fc
  .array(fc.tuple(fc.nat(Number.MAX_SAFE_INTEGER), row), { maxLength: 50 })
  .map(
    (entries): KnownRows =>
      new Map(
        entries.map(([id, row]) => [
          id,
          row.level === 0 ? { ...row, parent: 0 } : row,
        ]),
      ),
  );

const byId = (rows: KnownRows) => [...rows].sort(([a], [b]) => a - b);

test('rows come back as they went, whatever their ids and levels', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      assert.deepEqual([...decodeRows(encodeRows(rows))!], byId(rows));
    }),
  );
});

test('the order in which rows were met does not change the text', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const reversed = new Map([...rows].reverse());
      assert.equal(encodeRows(reversed), encodeRows(rows));
    }),
  );
});

test('20,000 rows with ids all over the range take less than 200 KB', () => {
  const spread = Number.MAX_SAFE_INTEGER / 20_000;
  const rows: KnownRows = new Map();
  for (let i = 0; i < 20_000; i++)
    rows.set(Math.floor(i * spread), { level: 0, parent: 0, risen: false });
  assert.ok(encodeRows(rows).length < 200_000);
});

test('the text survives JSON without a character being escaped', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const text = encodeRows(rows);
      assert.equal(JSON.stringify(text), `"${text}"`);
    }),
  );
});

test('no rows are an empty text, and back', () => {
  assert.equal(encodeRows(new Map()), '');
  assert.deepEqual(decodeRows(''), new Map());
});

test('a text that is not ours is refused rather than guessed at', () => {
  for (const text of ['1,2,3', 'a b', '[]', '💥', 'AA=']) {
    assert.equal(decodeRows(text), undefined, text);
  }
});

test('a text cut in the middle of a row is refused', () => {
  const text = encodeRows(
    new Map([[8854012647049092, { level: 40, parent: 7, risen: true }]]),
  );
  for (let length = 1; length < text.length; length++) {
    assert.equal(decodeRows(text.slice(0, length)), undefined);
  }
});
