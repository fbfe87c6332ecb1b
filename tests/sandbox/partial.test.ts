import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnId, openSheet } from './client';
import type { Body } from './client';

// Quirk: all-or-nothing
test('names the row that was refused, and changes none', async () => {
  const { request, path, sheet, read } = await openSheet('Budget');
  const [first, second] = sheet.rows.map(({ id }) => id);
  const cells = [{ columnId: columnId(sheet, 'Item'), value: 'New' }];
  const { status, body } = await request('PUT', `${path}/rows`, [
    { id: first, cells },
    { id: second, cells: [{ columnId: 1 }] },
  ]);
  assert.equal(status, 400);
  assert.deepEqual(body['detail'], { index: 1, rowId: second });
  const now = await read();
  assert.equal(now.version, sheet.version);
  assert.deepEqual(now.rows, sheet.rows);
});

// Quirk: partial-success
test('does what it can of a write that allows partial success', async () => {
  const { request, path, sheet, read } = await openSheet('Budget');
  const [first, second] = sheet.rows.map(({ id }) => id);
  const item = columnId(sheet, 'Item');
  const url = `${path}/rows?allowPartialSuccess=true`;
  const { status, body } = await request('PUT', url, [
    { id: first, cells: [{ columnId: 1 }] },
    { id: second, cells: [{ columnId: item, value: 'New' }] },
  ]);
  assert.equal(status, 200);
  assert.equal(body.message, 'PARTIAL_SUCCESS');
  assert.equal(body['resultCode'], 3);
  assert.deepEqual(
    body.result.map(({ id }) => id),
    [second],
  );
  const [failed] = body['failedItems'] as { error: Body; rowId: number }[];
  assert.equal(failed?.rowId, first);
  assert.equal(failed?.error.errorCode, 1036);
  assert.equal((await read()).rows[1]?.cells[0]?.value, 'New');

  const added = await request('POST', url, [
    { cells: [{ columnId: item, value: 'Added' }] },
    { cells: [{ columnId: 1 }] },
  ]);
  assert.equal(added.body.result.length, 1);
  assert.equal((await read()).totalRowCount, sheet.totalRowCount + 1);
});

test('has the version stay where nothing of a partial success was done', async () => {
  const { request, path, sheet, read } = await openSheet('Budget');
  const url = `${path}/rows?allowPartialSuccess=true`;
  const { body } = await request('PUT', url, [{ id: 12 }]);
  assert.equal(body.message, 'PARTIAL_SUCCESS');
  assert.deepEqual(body.result, []);
  assert.equal((await read()).version, sheet.version);
});
