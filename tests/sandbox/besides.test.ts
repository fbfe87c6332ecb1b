import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, given } from './client';
import type { Body } from './client';

// Quirk: attachment-list
test('lists the attachments of sheet, rows and comments together', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const { data } = await client.get(`/sheets/${id}/attachments`);
  assert.deepEqual(
    data.map(({ name, parentType }) => `${String(parentType)} ${name}`),
    [
      'SHEET how-to-report.pdf',
      'ROW postcodes.png',
      'ROW red-tent.png',
      'COMMENT count.csv',
    ],
  );
  assert.ok(!('url' in given(data[0])));
});

// Quirk: attachment-address
test('gives an attachment an address that lasts two minutes', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const { data } = await client.get(`/sheets/${id}/attachments`);
  const one = await client.get(
    `/sheets/${id}/attachments/${given(data[0]).id}`,
  );
  assert.equal(one['urlExpiresInMillis'], 120_000);
  const { pathname, search } = new URL(String(one['url']));
  const status = async () => (await client.fetch(pathname + search)).status;
  await client.advance(119);
  assert.equal(await status(), 200);
  await client.advance(1);
  assert.equal(await status(), 403);
});

// Quirk: comments
test('lists discussions without their comments unless asked', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const { data } = await client.get(`/sheets/${id}/discussions`);
  assert.equal(data.length, 3);
  assert.ok(!('comments' in given(data[0])));
  const full = await client.get(`/sheets/${id}/discussions?include=comments`);
  const [, onRow] = full.data;
  assert.equal(onRow?.['commentCount'], 2);
  assert.deepEqual(
    (onRow?.['comments'] as { text: string }[]).map(({ text }) => text),
    ['Shelf 14 has three tents too many.', 'Counted again: two.'],
  );
  const { rows } = await client.get(`/sheets/${id}`);
  const ofRow = await client.get(
    `/sheets/${id}/rows/${given(rows[1]).id}/discussions`,
  );
  assert.equal(ofRow.totalCount, 1);
});

test('keeps attachments and discussions out of a sheet unless asked', async () => {
  const client = open();
  const id = await client.sheetId('Issue tracker');
  const plain = await client.get(`/sheets/${id}`);
  assert.ok(
    !('discussions' in plain) && !('attachments' in given(plain.rows[0])),
  );
  const full = await client.get(
    `/sheets/${id}?include=attachments,discussions`,
  );
  assert.equal((full.rows[0]?.['attachments'] as Body[]).length, 1);
  assert.equal((full['discussions'] as Body[]).length, 1);
});

test('sums a sheet up in fields of their own', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { fields } = (await client.get(`/sheets/${id}/summary`)) as {
    fields?: Body[];
  };
  assert.equal(fields?.length, 4);
  const { data } = await client.get(
    `/sheets/${id}/summary/fields?include=writerInfo`,
  );
  assert.deepEqual(
    data.map(({ title, objectValue }) => [title, objectValue]),
    [
      ['Fiscal year', 'FY 2026'],
      ['Ceiling', 110_000],
      ['Closed', false],
      ['Next review', '2026-04-01'],
    ],
  );
  assert.ok('createdBy' in given(data[0]));
});

test('lists references to other sheets', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  const { data } = await client.get(`/sheets/${id}/crosssheetreferences`);
  const source = await client.get(
    `/sheets/${String(data[0]?.['sourceSheetId'])}`,
  );
  assert.equal(source.name, 'Budget');
  assert.notEqual(source.id, id);
});
