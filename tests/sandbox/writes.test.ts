import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, columnId, given, noon, openSheet } from './client';
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

test('deletes a row with everything that hangs from it', async () => {
  const { remove, path, sheet, read } = await openSheet('Budget');
  const { result } = await remove(
    `${path}/rows?ids=${given(sheet.rows[0]).id}`,
  );
  assert.equal(result.length, 5);
  assert.equal((await read()).totalRowCount, 9);
});

test('types what it is given by the column, and keeps as text what does not fit', async () => {
  const { put, path, sheet, read } = await openSheet('Issue tracker');
  const [first] = sheet.rows;
  const set = async (title: string, value: unknown) => {
    await put(`${path}/rows`, {
      id: given(first).id,
      cells: [{ columnId: columnId(sheet, title), value }],
    });
    const now = await read();
    return cell(now, now.rows[0], title);
  };
  assert.deepEqual((await set('Due', '2026-05-01'))?.objectValue, {
    objectType: 'DATE',
    value: '2026-05-01',
  });
  assert.equal((await set('Due', 'TBD'))?.objectValue, 'TBD');
  assert.equal((await set('Done', false))?.value, false);
  assert.equal((await set('Done', ''))?.value, undefined);
  const assignee = await set('Assignee', 'aiko.sato@example.com');
  assert.equal(assignee?.displayValue, 'Aiko Sato');
  assert.deepEqual((await set('Labels', 'shop, data'))?.objectValue, {
    objectType: 'MULTI_PICKLIST',
    values: ['shop', 'data'],
  });
});

test('takes object values for cells of several values', async () => {
  const { put, path, sheet, read } = await openSheet('Issue tracker');
  const objectValue = {
    objectType: 'MULTI_CONTACT',
    values: [
      { objectType: 'CONTACT', email: 'new@example.com', name: 'New Person' },
    ],
  };
  await put(`${path}/rows`, {
    id: given(sheet.rows[0]).id,
    cells: [{ columnId: columnId(sheet, 'Watchers'), objectValue }],
  });
  const now = await read();
  const watchers = cell(now, now.rows[0], 'Watchers');
  assert.deepEqual(watchers?.objectValue, objectValue);
  assert.equal(watchers?.displayValue, 'New Person');
});

test('fills in system columns by itself', async () => {
  const { post, path, read } = await openSheet('Issue tracker');
  await post(`${path}/rows`, { cells: [] });
  const now = await read();
  const row = now.rows.at(-1);
  assert.equal(cell(now, row, 'Ticket')?.value, '26-0011');
  assert.equal(cell(now, row, 'Created')?.value, noon);
  assert.equal(cell(now, row, 'Reporter')?.value, 'maya.okafor@example.com');
});

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

test('cuts text after four thousand characters', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  await put(`${path}/rows`, {
    id: given(sheet.rows[1]).id,
    cells: [{ columnId: columnId(sheet, 'Item'), value: 'x'.repeat(4001) }],
  });
  const now = await read();
  assert.equal(String(cell(now, now.rows[1], 'Item')?.value).length, 4000);
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

test('shows numbers the way the column is formatted', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  await put(`${path}/rows`, {
    id: given(sheet.rows[1]).id,
    cells: [{ columnId: columnId(sheet, 'Actual'), value: -1234567.5 }],
  });
  const now = await read();
  const actual = cell(now, now.rows[1], 'Actual');
  assert.equal(actual?.value, -1234567.5);
  assert.equal(actual?.displayValue, '-$1,234,567.50');
});

test('answers with one row where one was sent, and with a list for a list', async () => {
  const { post, path } = await openSheet('Budget');
  const one: unknown = (await post(`${path}/rows`, { cells: [] })).result;
  assert.ok(!Array.isArray(one));
  const list: unknown = (await post(`${path}/rows`, [{ cells: [] }])).result;
  assert.ok(Array.isArray(list));
});

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

test('keeps a day and an hour that do not exist as text', async () => {
  const { put, path, sheet, read } = await openSheet('Store opening');
  const finish = columnId(sheet, 'Finish');
  const launch = await openSheet('Product launch');
  const start = columnId(launch.sheet, 'Start');
  for (const value of [
    '2026-02-30',
    '2026-13-45',
    '0000-00-00',
    '2025-02-29',
    '2026-02-28T12:00:00Z',
  ]) {
    for (const cell of [
      { value },
      { objectValue: { objectType: 'DATE', value } },
    ]) {
      const cells = [{ columnId: finish, ...cell }];
      await put(`${path}/rows`, { id: given(sheet.rows[0]).id, cells });
      const shown = (await read()).rows[0]?.cells[3];
      assert.equal(shown?.objectValue, value);
    }
  }
  for (const value of ['2026-03-02T25:00:00', '2026-02-30T08:00:00']) {
    const cells = [{ columnId: start, value }];
    const { id } = given(launch.sheet.rows[1]);
    await launch.put(`${launch.path}/rows`, { id, cells });
    const now = await launch.read();
    assert.equal(cell(now, now.rows[1], 'Start')?.objectValue, value);
  }
});

test('reads durations with and without blanks, and nothing else', async () => {
  const { put, path, sheet, read } = await openSheet('Product launch');
  const { id } = given(sheet.rows[1]);
  const set = async (value: string) => {
    const cells = [{ columnId: columnId(sheet, 'Duration'), value }];
    await put(`${path}/rows`, { id, cells });
    const now = await read();
    return cell(now, now.rows[1], 'Duration')?.objectValue;
  };
  const read1 = (await set('1d2.5h')) as { days: number; hours: number };
  assert.deepEqual([read1.days, read1.hours], [1, 2.5]);
  assert.equal(await set('1.2.3d'), '1.2.3d');
});

test('keeps a number as text that is too large to be one', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  const cells = [{ columnId: columnId(sheet, 'Actual'), value: 1e300 }];
  await put(`${path}/rows`, { id: given(sheet.rows[1]).id, cells });
  const now = await read();
  assert.equal(cell(now, now.rows[1], 'Actual')?.value, '1e+300');
});
