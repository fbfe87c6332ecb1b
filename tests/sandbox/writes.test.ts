import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnId, given, noon, openSheet } from './client';
import type { Body } from './client';

const firstCells = (sheet: Body) =>
  sheet.rows.map(({ cells }) => cells[0]?.value);

test('adds a row at the bottom, dated now, with a new id', async () => {
  const { post, path, sheet, read } = await openSheet('Store opening');
  const answer = await post(`${path}/rows`, [
    { cells: [{ columnId: columnId(sheet, 'Task'), value: 'Clean up' }] },
  ]);
  assert.equal(answer.message, 'SUCCESS');
  assert.equal(answer['resultCode'], 0);
  assert.equal(answer.version, sheet.version + 1);
  const [added] = answer.result;
  const last = (await read()).rows.at(-1);
  assert.equal(last?.id, added?.id);
  assert.equal(last?.rowNumber, 8);
  assert.equal(last?.['createdAt'], noon);
  assert.equal(last?.cells.length, 5);
});

test('puts rows where the request says, in the order it says', async () => {
  const { post, path, sheet, read } = await openSheet('Store opening');
  const task = columnId(sheet, 'Task');
  const named = (value: string) => ({ cells: [{ columnId: task, value }] });
  await post(`${path}/rows`, [
    { toTop: true, ...named('a') },
    { toTop: true, ...named('b') },
  ]);
  await post(`${path}/rows`, {
    siblingId: given(sheet.rows[0]).id,
    ...named('c'),
  });
  await post(`${path}/rows`, {
    siblingId: given(sheet.rows[0]).id,
    above: true,
    ...named('d'),
  });
  await post(`${path}/rows`, {
    parentId: given(sheet.rows[0]).id,
    ...named('e'),
  });
  const after = await read();
  assert.deepEqual(firstCells(after).slice(0, 6), [
    'a',
    'b',
    'd',
    'Sign the lease',
    'e',
    'c',
  ]);
  assert.equal(after.rows[4]?.parentId, sheet.rows[0]?.id);
});

test('moves a row with everything that hangs from it', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  const marketing = given(sheet.rows[0]);
  await put(`${path}/rows`, { id: marketing.id, toBottom: true });
  const after = await read();
  assert.deepEqual(firstCells(after).slice(-5), [
    'Marketing',
    'Trade fair',
    'Search advertising',
    'Printed catalogue',
    'Sponsorship',
  ]);
  assert.equal(after.rows.at(-1)?.parentId, marketing.id);
});

// Quirk: delete-branch
test('deletes a row with everything that hangs from it', async () => {
  const { remove, path, sheet, read } = await openSheet('Budget');
  const { result } = await remove(
    `${path}/rows?ids=${given(sheet.rows[0]).id}`,
  );
  assert.equal(result.length, 5);
  assert.equal((await read()).totalRowCount, 9);
});

// Quirk: history-order
test('remembers what a cell held, newest first', async () => {
  const { put, get, advance, path, sheet } = await openSheet('Store opening');
  const status = columnId(sheet, 'Status');
  const [row] = sheet.rows;
  await put(`${path}/rows`, {
    id: given(row).id,
    cells: [{ columnId: status, value: 'signed' }],
  });
  await advance(60);
  await put(`${path}/rows`, {
    id: given(row).id,
    cells: [{ columnId: status, value: 'filed' }],
  });
  const history = await get(
    `${path}/rows/${given(row).id}/columns/${status}/history`,
  );
  assert.deepEqual(
    history.data.map(({ value, modifiedAt }) => [value, modifiedAt]),
    [
      ['filed', '2026-03-02T12:01:00Z'],
      ['signed', noon],
      ['done', given(row).modifiedAt],
    ],
  );
});

// Quirk: history-dates
test('dates what a cell holds by its own edit, not by one beside it', async () => {
  const { put, get, advance, path, sheet } = await openSheet('Store opening');
  const id = given(sheet.rows[0]).id;
  const set = (title: string, value: string) =>
    put(`${path}/rows`, {
      id,
      cells: [{ columnId: columnId(sheet, title), value }],
    });
  await set('Status', 'signed');
  await advance(60);
  await set('Task', 'Sign it');
  const status = columnId(sheet, 'Status');
  const history = await get(`${path}/rows/${id}/columns/${status}/history`);
  assert.equal(history.data[0]?.modifiedAt, noon);
});

test('refuses unknown columns, unknown rows and broken JSON', async () => {
  const { request, path, fetch, sheet } = await openSheet('Budget');
  const unknownColumn = await request('POST', `${path}/rows`, {
    cells: [{ columnId: 1, value: 1 }],
  });
  assert.equal(unknownColumn.body.errorCode, 1036);
  const noId = await request('PUT', `${path}/rows`, { cells: [] });
  assert.equal(noId.body.errorCode, 1012);
  const unknownRow = await request('DELETE', `${path}/rows?ids=12`);
  assert.equal(unknownRow.body.errorCode, 1006);
  const ignored = await request(
    'DELETE',
    `${path}/rows?ids=12&ignoreRowsNotFound=true`,
  );
  assert.deepEqual(ignored.body.result, []);
  const broken = await fetch(`/2.0/sheets/${sheet.id}/rows`, {
    method: 'POST',
    headers: { authorization: 'Bearer sandbox-token' },
    body: '{"cells":',
  });
  assert.equal(((await broken.json()) as Body).errorCode, 1008);
});

// Quirk: one-or-list
test('answers with one row where one was sent, and with a list for a list', async () => {
  const { post, path } = await openSheet('Budget');
  const one: unknown = (await post(`${path}/rows`, { cells: [] })).result;
  assert.ok(!Array.isArray(one));
  const list: unknown = (await post(`${path}/rows`, [{ cells: [] }])).result;
  assert.ok(Array.isArray(list));
});

// Quirk: indent
test('hangs an indented row from the one above it, as its last child', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  const [marketing, warehouse] = sheet.rows.filter((row) => !row.parentId);
  await put(`${path}/rows`, { id: given(warehouse).id, indent: 1 });
  const now = await read();
  const moved = given(now.rows.find(({ id }) => id === warehouse?.id));
  assert.equal(moved.parentId, marketing?.id);
  assert.equal(moved.siblingId, sheet.rows[4]?.id);
  assert.equal(moved.rowNumber, warehouse?.rowNumber);
});

// Quirk: outdent
test('leaves an outdented row where it is, and hangs those below from it', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  const [parent, first, second, third] = sheet.rows.map(({ id }) => id);
  await put(`${path}/rows`, { id: second, outdent: 1 });
  const { rows } = await read();
  assert.deepEqual(
    rows.slice(0, 4).map(({ id, parentId }) => [id, parentId]),
    [
      [parent, undefined],
      [first, parent],
      [second, undefined],
      [third, second],
    ],
  );
  assert.equal(rows[2]?.siblingId, parent);
});

test('closes and opens a row', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  const { id } = given(sheet.rows[0]);
  await put(`${path}/rows`, { id, expanded: false });
  assert.equal((await read()).rows[0]?.['expanded'], false);
});
