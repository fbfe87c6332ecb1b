import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, columnId, noon, open, given } from './client';
import type { Body } from './client';

const whole = 'level=2&include=objectValue,writerInfo';

async function allSheets() {
  const client = open();
  const { data } = await client.get('/sheets');
  const sheets: Body[] = [];
  for (const { id, name } of data) {
    if (name !== 'Payroll')
      sheets.push(await client.get(`/sheets/${id}?${whole}`));
  }
  return sheets;
}

test('gives every thing an id of sixteen digits that a double holds', async () => {
  const ids = (await allSheets()).flatMap((sheet) => [
    sheet.id,
    ...sheet.columns.map(({ id }) => id),
    ...sheet.rows.map(({ id }) => id),
  ]);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) {
    assert.ok(Number.isSafeInteger(id) && id >= 1e15, String(id));
  }
});

test('gives the same ids and dates on every machine', async () => {
  const client = open();
  assert.equal(await client.sheetId('Budget'), 4146600041226147);
  const { rows } = await client.get('/sheets/4146600041226147');
  assert.equal(
    rows[0]?.id,
    (await client.get('/sheets/4146600041226147')).rows[0]?.id,
  );
});

test('uses only people and addresses that are invented', async () => {
  const text = JSON.stringify(await allSheets());
  for (const [, host] of text.matchAll(/[\w.]+@([\w-]+(?:\.[\w-]+)+)/g)) {
    assert.match(given(host), /(^|\.)example\.com$/);
  }
});

test('dates nothing later than the day the guide plays on', async () => {
  for (const { rows, modifiedAt } of await allSheets()) {
    assert.ok(modifiedAt < noon);
    for (const row of rows) assert.ok(row.modifiedAt <= modifiedAt);
  }
});

test('shows every type of column somewhere', async () => {
  const types = new Set(
    (await allSheets()).flatMap(({ columns }) =>
      columns.map(({ type }) => type),
    ),
  );
  assert.deepEqual([...types].sort(), [
    'ABSTRACT_DATETIME',
    'CHECKBOX',
    'CONTACT_LIST',
    'DATE',
    'DATETIME',
    'DURATION',
    'MULTI_CONTACT_LIST',
    'MULTI_PICKLIST',
    'PICKLIST',
    'PREDECESSOR',
    'TEXT_NUMBER',
  ]);
});

// Quirk: formula-errors
test('divides by zero in the budget, in text', async () => {
  const client = open();
  const sheet = await client.get(`/sheets/${await client.sheetId('Budget')}`);
  const spent = cell(sheet, sheet.rows[4], 'Spent');
  assert.equal(spent?.value, '#DIVIDE BY ZERO');
  assert.equal(spent?.formula, '=[Actual]@row / [Planned]@row');
});

test('keeps two sheets of one name', async () => {
  const { get } = open();
  const { data } = await get('/sheets');
  assert.equal(data.filter(({ name }) => name === 'Budget').length, 2);
});

test('is hostile in titles and values', async () => {
  const client = open();
  const id = await client.sheetId('Hostile sheet');
  const sheet = await client.get(`/sheets/${id}?${whole}`);
  const titles = sheet.columns.map(({ title }) => title);
  for (const title of ['__proto__', '_row_id', 'Status', 'status ', '🚀🔥']) {
    assert.ok(titles.includes(title), title);
  }
  assert.ok(titles.some((title) => title.length === 50));
  const valueOf = (row: number, title: string) =>
    cell(sheet, sheet.rows[row], title)?.value;
  assert.equal(valueOf(0, 'Number'), 0);
  assert.equal(valueOf(0, 'Checked'), false);
  assert.equal(valueOf(0, 'Status'), '');
  assert.equal(valueOf(0, 'id'), 9007199254740991);
  assert.equal(valueOf(2, 'Date'), 'TBD');
  assert.equal(valueOf(2, 'Checked'), 'maybe');
  assert.equal(valueOf(3, 'Who'), 'the new colleague');
  assert.equal(String(valueOf(7, 'Number')).length, 4000);
  assert.equal(valueOf(9, '__proto__'), 'polluted?');
  assert.ok(sheet.rows[6]?.cells.every((each) => each.value === undefined));
  assert.ok(columnId(sheet, 'constructor'));
});

test('starts afresh in every sandbox', async () => {
  const first = open();
  const id = await first.sheetId('Budget');
  await first.put(`/sheets/${id}`, { name: 'Spoilt' });
  const { rows } = await first.get(`/sheets/${id}`);
  await first.remove(`/sheets/${id}/rows?ids=${given(rows[0]).id}`);
  const second = open();
  const sheet = await second.get(`/sheets/${id}`);
  assert.equal(sheet.name, 'Budget');
  assert.equal(sheet.totalRowCount, 14);
});
