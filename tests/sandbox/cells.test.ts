import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, open, given } from './client';

// Quirk: levels
test('shows several contacts as text below level 1 and several choices below level 2', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const typesAt = async (level: string) => {
    const sheet = await client.get(`/sheets/${id}?include=objectValue${level}`);
    return ['Watchers', 'Labels'].map(
      (title) => sheet.columns.find((each) => each.title === title)?.type,
    );
  };
  assert.deepEqual(await typesAt(''), ['TEXT_NUMBER', 'TEXT_NUMBER']);
  assert.deepEqual(await typesAt('&level=1'), [
    'MULTI_CONTACT_LIST',
    'TEXT_NUMBER',
  ]);
  assert.deepEqual(await typesAt('&level=2'), [
    'MULTI_CONTACT_LIST',
    'MULTI_PICKLIST',
  ]);
});

// Quirk: downgraded-value
test('gives the object value of a multi-column only at its level', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const watchersAt = async (query: string) => {
    const sheet = await client.get(`/sheets/${id}?${query}`);
    return cell(sheet, sheet.rows[1], 'Watchers');
  };
  assert.ok(!('objectValue' in given(await watchersAt('level=2'))));
  assert.equal(
    (await watchersAt('include=objectValue'))?.objectValue,
    'Leila Haddad',
  );
  assert.deepEqual(
    (await watchersAt('include=objectValue&level=2'))?.objectValue,
    {
      objectType: 'MULTI_CONTACT',
      values: [
        {
          objectType: 'CONTACT',
          email: 'leila.haddad@example.com',
          name: 'Leila Haddad',
        },
      ],
    },
  );
});

// Quirk: writer-info
test('names the writers of a row only when asked', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const plain = await client.get(`/sheets/${id}`);
  assert.ok(!('createdBy' in given(plain.rows[0])));
  const signed = await client.get(`/sheets/${id}?include=writerInfo`);
  assert.deepEqual(signed.rows[0]?.['createdBy'], {
    email: 'maya.okafor@example.com',
    name: 'Maya Okafor',
  });
});

// Quirk: empty-cell
test('sends an empty cell as its column id alone, or not at all', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const whole = await client.get(`/sheets/${id}`);
  const empty = cell(whole, whole.rows[0], 'Quarter');
  assert.deepEqual(Object.keys(empty ?? {}), ['columnId']);
  const spare = await client.get(`/sheets/${id}?exclude=nonexistentCells`);
  assert.equal(cell(spare, spare.rows[0], 'Quarter'), undefined);
  assert.equal(spare.rows[0]?.cells.length, 7);
});

// Quirk: checkbox
test('keeps the three states of a checkbox apart', async () => {
  const client = open();
  const sheet = await client.get(`/sheets/${await client.sheetId('Budget')}`);
  const states = [0, 3, 9].map(
    (row) => cell(sheet, sheet.rows[row], 'Approved')?.value,
  );
  assert.deepEqual(states, [true, false, undefined]);
});

test('sends a project sheet with hierarchy, durations and predecessors', async () => {
  const client = open();
  const id = await client.sheetId('Product launch');
  const sheet = await client.get(`/sheets/${id}?level=2&include=objectValue`);
  const test = given(sheet.rows[7]);
  assert.equal(cell(sheet, test, 'Task')?.value, 'Usability test');
  assert.equal(test.parentId, sheet.rows[5]?.id);
  assert.equal(test.siblingId, sheet.rows[6]?.id);
  assert.deepEqual(cell(sheet, test, 'Duration')?.objectValue, {
    objectType: 'DURATION',
    negative: false,
    elapsed: false,
    weeks: 1,
    days: 0,
    hours: 0,
    minutes: 0,
    seconds: 0,
    milliseconds: 0,
  });
  const { value, objectValue } = given(cell(sheet, test, 'Predecessors'));
  assert.equal(value, '7FS +2d');
  const [link] = (objectValue as { predecessors: { rowId: number }[] })
    .predecessors;
  assert.equal(link?.rowId, sheet.rows[6]?.id);
});
