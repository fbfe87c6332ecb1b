import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, columnId, given, noon, openSheet } from './client';

// Quirk: free-text
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

// Quirk: long-text
test('cuts text after four thousand characters', async () => {
  const { put, path, sheet, read } = await openSheet('Budget');
  await put(`${path}/rows`, {
    id: given(sheet.rows[1]).id,
    cells: [{ columnId: columnId(sheet, 'Item'), value: 'x'.repeat(4001) }],
  });
  const now = await read();
  assert.equal(String(cell(now, now.rows[1], 'Item')?.value).length, 4000);
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

// Quirk: impossible-dates
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
