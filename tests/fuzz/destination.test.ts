import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTable, type Arrival } from '../../src/fuzz/destination';

const row = (date: string, value: string, emittedAt = 0): Arrival => ({
  data: { _row_id: 1, _modified_at: `2026-03-02T${date}:00Z`, value },
  emittedAt,
});
const tombstone = (date: string, emittedAt = 0): Arrival => {
  const { data } = row(date, '', emittedAt);
  return {
    data: { ...data, _ab_cdc_deleted_at: data['_modified_at'] },
    emittedAt,
  };
};
const values = (deletes: 'hard' | 'soft', ...batches: Arrival[][]) => {
  const table = createTable(deletes);
  for (const batch of batches) table.load(batch);
  return [...table.live().values()].map(({ value }) => value);
};

test('the record with the latest date is the row, whenever it arrives', () => {
  const [newer, older] = [row('09:02', 'newer'), row('09:01', 'older', 5)];
  assert.deepEqual(values('hard', [newer, older]), ['newer']);
  assert.deepEqual(values('hard', [newer], [older]), ['newer']);
});

test('of two records with one date, that which was emitted later is the row', () => {
  const [first, second] = [row('09:01', 'first'), row('09:01', 'second', 1)];
  assert.deepEqual(values('soft', [first, second]), ['second']);
  assert.deepEqual(values('soft', [first], [second]), ['second']);
});

test('a row that comes back with its old date stays hidden by a tombstone that is kept', () => {
  const batches = [
    [row('09:01', 'old')],
    [tombstone('09:05')],
    [row('09:01', 'back', 9)],
  ];
  assert.deepEqual(values('soft', ...batches), []);
  assert.deepEqual(values('hard', ...batches), ['back']);
});

test('a tombstone and its row in one batch leave no row', () => {
  const batch = [row('09:01', 'old'), tombstone('09:05', 1)];
  assert.deepEqual(values('soft', batch), []);
  assert.deepEqual(values('hard', batch), []);
});
