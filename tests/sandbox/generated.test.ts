import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, given } from './client';

test('adds a sheet of the size that is wanted, the same one every time', async () => {
  const read = async () => {
    const client = open({ generated: { rows: 40, columns: 30 } });
    const id = await client.sheetId('Generated');
    return client.get(`/sheets/${id}?level=2&include=objectValue&pageSize=10`);
  };
  const sheet = await read();
  assert.equal(sheet.totalRowCount, 40);
  assert.equal(sheet.columns.length, 30);
  assert.equal(new Set(sheet.columns.map(({ title }) => title)).size, 30);
  assert.deepEqual((await read()).rows, sheet.rows);
});

test('opens ten thousand sheets one by one, not all at once', async () => {
  const client = open({ account: { sheets: 10_000 } });
  const list = await client.get('/sheets?includeAll=true');
  assert.equal(list.totalCount, 10_000);
  assert.equal(new Set(list.data.map(({ id }) => id)).size, 10_000);
  const sheet = await client.get(`/sheets/${given(list.data[7_777]).id}`);
  assert.equal(sheet.rows.length, 20);
  const added = await client.post(`/sheets/${sheet.id}/rows`, [{ cells: [] }]);
  assert.equal(added.result.length, 1);
  assert.equal((await client.get(`/sheets/${sheet.id}`)).totalRowCount, 21);
});

test('spreads the sheets of a large account over workspaces and folders', async () => {
  const { get } = open({ account: { sheets: 6_000 } });
  const { data } = await get('/workspaces');
  assert.equal(data.length, 3);
  const folders = await get(`/workspaces/${given(data[2]).id}/children`);
  assert.equal(folders.data.length, 4);
});
