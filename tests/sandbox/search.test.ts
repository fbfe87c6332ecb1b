import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './client';
import type { Body } from './client';

// Quirk: event-positions
test('tells of the account in the activity log, position by position', async () => {
  const client = open();
  const id = await client.sheetId('Sales pipeline');
  const first = await client.get(
    '/events?since=2025-01-01T00:00:00Z&maxCount=5',
  );
  assert.equal(first.data.length, 5);
  assert.equal(first['moreAvailable'], true);
  const rest = await client.get(
    `/events?streamPosition=${String(first['nextStreamPosition'])}`,
  );
  assert.equal(rest.data.length, 3);
  assert.equal(rest['moreAvailable'], false);

  await client.put(`/sheets/${id}`, { name: 'Sales' });
  const news = await client.get(
    `/events?streamPosition=${String(rest['nextStreamPosition'])}`,
  );
  assert.deepEqual(
    news.data.map(({ action }) => action),
    ['UPDATE', 'RENAME'],
  );
});

// Quirk: events-since
test('reads the since of the activity log to the hour only', async () => {
  const { get } = open();
  const { data } = await get('/events?since=2026-02-02T02:59:59Z');
  assert.equal(data[0]?.['eventTimestamp'], '2026-02-02T02:02:02Z');
});

// Quirk: search-results
test('finds text and calls what it finds results', async () => {
  const client = open();
  const found = await client.get('/search?query=northwind%20trails');
  assert.equal(found.totalCount, 1);
  const [row] = found['results'] as Body[];
  assert.deepEqual(row, {
    text: 'Northwind Trails',
    objectType: 'row',
    objectId: row?.['objectId'],
    parentObjectType: 'sheet',
    parentObjectId: await client.sheetId('Sales pipeline'),
    parentObjectName: 'Sales pipeline',
    contextData: ['Row 1'],
  });
});

// Quirk: search-names
test('finds a sheet by its name, in its workspace', async () => {
  const client = open();
  const { results } = await client.get('/search?query=product%20launch');
  const [first] = results as Body[];
  assert.equal(first?.['objectType'], 'sheet');
  assert.equal(first?.['objectId'], await client.sheetId('Product launch'));
  assert.equal(first?.['parentObjectName'], 'Outdoor range 2026');
  assert.deepEqual(first?.['contextData'], []);
});

test('looks for no sheet that the token may not open', async () => {
  const { totalCount } = await open().get('/search?query=payroll');
  assert.equal(totalCount, 0);
});
