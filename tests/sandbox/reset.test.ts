import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noon, open } from './client';

const nine = '2026-03-02T09:00:00Z';

test('forgets what was done to it, its orders and its requests', async () => {
  const client = open({ requestsPerMinute: 3 });
  const id = await client.sheetId('Budget');
  await client.put(`/sheets/${id}`, { name: 'Renamed' });
  await client.control('POST', '/faults', { fault: '500', times: 'always' });

  assert.deepEqual(await client.control('POST', '/reset'), { now: noon });
  assert.equal((await client.get(`/sheets/${id}`)).name, 'Budget');
  assert.equal((await client.control('GET', '/requests')).count, 1);
  assert.equal((await client.get('/users/me')).id > 0, true);
  assert.equal((await client.get('/users/me')).id > 0, true);
});

test('stops its clock at a moment that it is told', async () => {
  const client = open();
  await client.control('POST', '/reset', { clock: nine });
  await client.advance(60);
  const { now } = await client.control('GET', '/clock');
  assert.equal(now, '2026-03-02T09:01:00Z');
});

test('says what a moment is, and stays as it was', async () => {
  const client = open();
  const refused = await client.control('POST', '/reset', { clock: 'nine' });
  assert.match(refused.message, /^clock must be a moment .*not "nine"/);
  assert.equal((await client.control('GET', '/clock')).now, noon);
});
