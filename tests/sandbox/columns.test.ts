import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, columnId, openSheet } from './client';

// Quirk: column-changes
test('renames a column and keeps its id and values', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  const id = columnId(sheet, 'Planned');
  const { version } = await put(`${path}/columns/${id}`, { title: 'Plan' });
  assert.equal(version, sheet.version + 1);
  const now = await read();
  assert.equal(columnId(now, 'Plan'), id);
  assert.equal(cell(now, now.rows[1], 'Plan')?.value, 18000);
});

test('reads the values again when a column changes its type', async () => {
  const { put, path, sheet, read } = await openSheet('Store opening');
  await put(`${path}/columns/${columnId(sheet, 'Finish')}`, {
    type: 'TEXT_NUMBER',
  });
  const now = await read();
  assert.equal(cell(now, now.rows[0], 'Finish')?.objectValue, '2025-12-19');
});

test('adds and removes columns with their cells', async () => {
  const { post, remove, path, sheet, read } = await openSheet('Store opening');
  const { result } = await post(`${path}/columns`, [
    { title: 'Cost', type: 'TEXT_NUMBER', index: 1 },
  ]);
  let now = await read();
  assert.equal(now.columns[1]?.id, result[0]?.id);
  assert.deepEqual(
    now.columns.map(({ index }) => index),
    [0, 1, 2, 3, 4, 5],
  );
  await remove(`${path}/columns/${columnId(sheet, 'Status')}`);
  now = await read();
  assert.equal(now.columns.length, 5);
  assert.equal(now.rows[0]?.cells.length, 5);
  assert.equal(now.rows[0]?.modifiedAt, sheet.rows[0]?.modifiedAt);
});

// Quirk: column-order
test('moves the cells of every row with their column', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  const id = columnId(sheet, 'Planned');
  await put(`${path}/columns/${id}`, { index: 0 });
  const { columns, rows } = await read();
  for (const { cells } of rows) {
    const order = cells.map(({ columnId }) => columnId);
    assert.deepEqual(
      order,
      columns.map((column) => column.id),
    );
  }
});

// Quirk: unique-titles
test('refuses a second column of the same title with code 1056', async () => {
  const { request, path } = await openSheet('Budget');
  const { status, body } = await request('POST', `${path}/columns`, {
    title: 'Item',
    type: 'TEXT_NUMBER',
    index: 1,
  });
  assert.equal(status, 400);
  assert.equal(body.errorCode, 1056);
});

test('renames and deletes a sheet', async () => {
  const { put, remove, request, path, sheetId, advance } =
    await openSheet('Store opening');
  await put(path, { name: 'Second store' });
  await advance(5);
  assert.ok(await sheetId('Second store'));
  await remove(path);
  assert.equal((await request('GET', path)).status, 404);
});
