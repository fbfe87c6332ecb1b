import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeRows, encodeRows } from '../../connector/src/rows/known';

const rows = fc
  .array(fc.tuple(fc.nat(Number.MAX_SAFE_INTEGER), fc.option(fc.nat(60))), {
    maxLength: 50,
  })
  .map((entries) => new Map(entries));

const byId = (rows: ReadonlyMap<number, number | null>) =>
  [...rows].sort(([a], [b]) => a - b);

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
  const rows = new Map(
    Array.from({ length: 20_000 }, (_, i) => [Math.floor(i * spread), i % 3]),
  );
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
  const text = encodeRows(new Map([[8854012647049092, 40]]));
  for (let length = 1; length < text.length; length++) {
    assert.equal(decodeRows(text.slice(0, length)), undefined);
  }
});
