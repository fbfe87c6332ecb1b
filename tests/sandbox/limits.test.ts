import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, given } from './client';

test('does not count requests unless told to', async () => {
  const client = open();
  for (let i = 0; i < 400; i++) {
    assert.equal((await client.request('GET', '/users/me')).status, 200);
  }
});

// Quirk: rate-limit
test('refuses the request after the last of a minute with 429 and code 4003', async () => {
  const client = open({ requestsPerMinute: 3 });
  const status = async () => (await client.request('GET', '/users/me')).status;
  assert.deepEqual(
    [await status(), await status(), await status()],
    [200, 200, 200],
  );
  const {
    status: refused,
    body,
    headers,
  } = await client.request('GET', '/users/me');
  assert.equal(refused, 429);
  assert.equal(body.errorCode, 4003);
  assert.equal(headers.get('retry-after'), null);
  await client.advance(59);
  assert.equal(await status(), 429);
  await client.advance(1);
  assert.equal(await status(), 200);
});

// Quirk: per-token
test('counts each token on its own', async () => {
  const client = open({ requestsPerMinute: 1 });
  assert.equal((await client.request('GET', '/users/me')).status, 200);
  const member = 'sandbox-member-token';
  const other = await client.request('GET', '/users/me', undefined, member);
  assert.equal(other.status, 200);
});

// Quirk: history-cost
test('counts the history of a cell as eleven requests', async () => {
  const client = open({ requestsPerMinute: 14 });
  const id = await client.sheetId('Budget');
  const { rows, columns } = await client.get(`/sheets/${id}`);
  const path = `/sheets/${id}/rows/${given(rows[0]).id}/columns/${given(columns[0]).id}/history`;
  assert.equal((await client.request('GET', path)).status, 200);
  assert.equal((await client.request('GET', '/users/me')).status, 200);
  assert.equal((await client.request('GET', '/users/me')).status, 429);
});
