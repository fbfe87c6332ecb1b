import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decodeRows,
  KnownRows,
  parentDigits,
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
    (entries) =>
      new KnownRows(
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
      assert.deepEqual([...decodeRows(rows.encode())!], byId(rows));
    }),
  );
});

test('the order in which rows were met does not change the text', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const reversed = new KnownRows([...rows].reverse());
      assert.equal(reversed.encode(), rows.encode());
    }),
  );
});

test('rows that came later follow what was written of the others', () => {
  fc.assert(
    fc.property(rows, rows, (rows, more) => {
      const before = rows.encode();
      for (const [id, row] of more) if (!rows.has(id)) rows.set(id, row);
      const text = rows.encode();
      assert.ok(text.startsWith(before));
      assert.deepEqual(byId(decodeRows(text)!), byId(rows));
    }),
  );
});

test('where a row has changed or is gone, all are written anew', () => {
  const change: ((rows: KnownRows, id: number) => void)[] = [
    (rows, id) => rows.set(id, { level: 7, parent: 7, risen: true }),
    (rows, id) => rows.delete(id),
    (rows) => rows.clear(),
  ];
  for (const apply of change)
    fc.assert(
      fc.property(rows, fc.nat(49), (rows, at) => {
        rows.encode();
        const [id = 0] = [...rows.keys()].slice(at % (rows.size || 1));
        apply(rows, id);
        assert.equal(rows.encode(), new KnownRows(rows).encode());
      }),
    );
});

test('20,000 rows with ids all over the range take less than 200 KB', () => {
  const spread = Number.MAX_SAFE_INTEGER / 20_000;
  const rows = new KnownRows();
  for (let i = 0; i < 20_000; i++)
    rows.set(Math.floor(i * spread), { level: 0, parent: 0, risen: false });
  assert.ok(rows.encode().length < 200_000);
});

test('the text survives JSON without a character being escaped', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const text = rows.encode();
      assert.equal(JSON.stringify(text), `"${text}"`);
    }),
  );
});

test('no rows are an empty text, and back', () => {
  assert.equal(new KnownRows().encode(), '');
  assert.deepEqual(decodeRows(''), new KnownRows());
});

test('a text that is not ours is refused rather than guessed at', () => {
  for (const text of ['1,2,3', 'a b', '[]', '💥', 'AA=']) {
    assert.equal(decodeRows(text), undefined, text);
  }
});

test('a text cut in the middle of a row is refused', () => {
  const text = new KnownRows([
    [8854012647049092, { level: 40, parent: 7, risen: true }],
  ]).encode();
  for (let length = 1; length < text.length; length++) {
    assert.equal(decodeRows(text.slice(0, length)), undefined);
  }
});
