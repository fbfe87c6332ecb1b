import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, columnId, noon, open, given } from './client';
import type { Client } from './client';

const changes = async (client: Client, id: number, since: string) =>
  (await client.get(`/sheets/${id}?rowsModifiedSince=${since}`)).rows;

// Quirk: strict-filter
test('leaves out a row modified at exactly rowsModifiedSince', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { rows } = await client.get(`/sheets/${id}`);
  const newest = given(
    rows
      .map((row) => row.modifiedAt)
      .sort()
      .at(-1),
  );
  assert.deepEqual(await changes(client, id, newest), []);
  const before = new Date(Date.parse(newest) - 1000).toISOString();
  assert.equal((await changes(client, id, before)).length, 1);
});

// Quirk: whole-seconds
test('compares in whole seconds, so later edits of the same second stay hidden', async () => {
  let time = Date.parse(noon) + 100;
  const client = open({ now: () => time });
  const id = await client.sheetId('Budget');
  const sheet = await client.get(`/sheets/${id}`);
  const edit = (row: number, value: string) =>
    client.put(`/sheets/${id}/rows`, {
      id: given(sheet.rows[row]).id,
      cells: [{ columnId: columnId(sheet, 'Item'), value }],
    });
  await edit(1, 'first');
  const [seen] = await changes(client, id, '2026-03-02T11:59:59Z');
  assert.equal(seen?.modifiedAt, noon);
  time += 800;
  await edit(2, 'second');
  assert.deepEqual(await changes(client, id, seen.modifiedAt), []);
  const both = await changes(client, id, '2026-03-02T11:59:59.900Z');
  assert.equal(both.length, 2);
});

// Quirk: page-then-filter
test('cuts pages before it filters, so a page in the middle may be empty', async () => {
  const client = open({ generated: { rows: 30, columns: 2 } });
  const id = await client.sheetId('Generated');
  const sheet = await client.get(`/sheets/${id}`);
  await client.put(`/sheets/${id}/rows`, [
    {
      id: given(sheet.rows[2]).id,
      cells: [{ columnId: given(sheet.columns[0]).id, value: 'a' }],
    },
    {
      id: given(sheet.rows[25]).id,
      cells: [{ columnId: given(sheet.columns[0]).id, value: 'b' }],
    },
  ]);
  const counts: number[] = [];
  for (const page of [1, 2, 3]) {
    const { rows, totalRowCount } = await client.get(
      `/sheets/${id}?pageSize=10&page=${page}&rowsModifiedSince=2026-03-01T00:00:00Z`,
    );
    counts.push(rows.length);
    assert.equal(totalRowCount, 30);
  }
  assert.deepEqual(counts, [1, 0, 1]);
});

// Quirk: blank-rows
test('never shows a blank row to a date filter, though it was just modified', async () => {
  const client = open();
  const id = await client.sheetId('Store opening');
  const sheet = await client.get(`/sheets/${id}`);
  const last = given(sheet.rows[6]);
  await client.put(`/sheets/${id}/rows`, {
    id: last.id,
    cells: sheet.columns.map((column) => ({ columnId: column.id, value: '' })),
  });
  const { rows } = await client.get(`/sheets/${id}?rowIds=${last.id}`);
  assert.equal(rows[0]?.modifiedAt, noon);
  assert.deepEqual(await changes(client, id, '2026-03-01T00:00:00Z'), []);
});

// Quirk: recalculation
test('dates rows whose value a formula recalculated', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const sheet = await client.get(`/sheets/${id}`);
  await client.put(`/sheets/${id}/rows`, {
    id: given(sheet.rows[1]).id,
    cells: [{ columnId: columnId(sheet, 'Actual'), value: 20250.5 }],
  });
  const changed = await changes(client, id, '2026-03-02T11:00:00Z');
  assert.deepEqual(
    changed.map((row) => cell(sheet, row, 'Item')?.value),
    ['Marketing', 'Trade fair'],
  );
  assert.equal(cell(sheet, changed[0], 'Actual')?.value, 33250.5);
  assert.equal(cell(sheet, changed[0], 'Actual')?.formula, '=SUM(CHILDREN())');
  assert.equal(cell(sheet, changed[1], 'Variance')?.value, -2250.5);
});

// Quirk: no-lag
test('shows an edit to the sheet at once, whatever the list says', async () => {
  const client = open({ listLag: 65 });
  const id = await client.sheetId('Budget');
  const { version, rows, columns } = await client.get(`/sheets/${id}`);
  await client.put(`/sheets/${id}/rows`, {
    id: given(rows[0]).id,
    cells: [{ columnId: given(columns[0]).id, value: 'Promotion' }],
  });
  assert.equal(
    (await client.get(`/sheets/${id}/version`)).version,
    version + 1,
  );
  assert.equal((await client.get(`/sheets/${id}`)).modifiedAt, noon);
});

// Quirk: deleted-row
test('lets a deleted row leave no trace but the count among the rows', async () => {
  const client = open();
  const id = await client.sheetId('Sales pipeline');
  const { rows } = await client.get(`/sheets/${id}`);
  await client.remove(`/sheets/${id}/rows?ids=${given(rows[3]).id}`);
  assert.deepEqual(await changes(client, id, '2026-03-02T11:00:00Z'), []);
  const after = await client.get(`/sheets/${id}`);
  assert.equal(after.totalRowCount, 11);
  assert.deepEqual(
    after.rows.map(({ rowNumber }) => rowNumber),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
});

// Quirk: deletion-version
test('gives a sheet a new version when rows are deleted, unless told otherwise', async () => {
  for (const deletesTouchSheet of [true, false]) {
    const client = open({ deletesTouchSheet });
    const id = await client.sheetId('Sales pipeline');
    const before = await client.get(`/sheets/${id}`);
    await client.remove(`/sheets/${id}/rows?ids=${given(before.rows[0]).id}`);
    const after = await client.get(`/sheets/${id}`);
    assert.equal(after.totalRowCount, before.totalRowCount - 1);
    assert.equal(after.version, before.version + Number(deletesTouchSheet));
    assert.equal(
      after.modifiedAt,
      deletesTouchSheet ? noon : before.modifiedAt,
    );
  }
});

// Quirk: moved-up
test('finds nothing of a row that only moved up because another was deleted', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const { rows } = await client.get(`/sheets/${id}`);
  await client.remove(`/sheets/${id}/rows?ids=${given(rows[0]).id}`);
  const after = await client.get(`/sheets/${id}`);
  assert.equal(after.rows[0]?.rowNumber, 1);
  assert.equal(after.rows[0]?.modifiedAt, rows[1]?.modifiedAt);
});

// Quirk: moved
test('does not date a row that was only moved, though the sheet has a new version', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const { rows, version } = await client.get(`/sheets/${id}`);
  await client.put(`/sheets/${id}/rows`, {
    id: given(rows[4]).id,
    toTop: true,
  });
  const after = await client.get(`/sheets/${id}`);
  assert.equal(after.rows[0]?.id, rows[4]?.id);
  assert.equal(after.version, version + 1);
  assert.deepEqual(await changes(client, id, '2026-03-02T11:00:00Z'), []);
});
