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

test('takes no body, an empty one and an empty object as the same wish', async () => {
  for (const body of [undefined, '', '  ', '{}']) {
    const client = open();
    await client.advance(60);
    const init = { method: 'POST', ...(body !== undefined && { body }) };
    const response = await client.fetch('/sandbox/reset', init);
    assert.deepEqual(await response.json(), { now: noon });
  }
});

test('stays as it was after a body that it does not know', async () => {
  const client = open();
  await client.advance(60);
  const bodies = ['[]', 'null', '7', '"clock"', '{"now": 1}', '{'];
  for (const body of bodies) {
    const init = { method: 'POST', body };
    const { status } = await client.fetch('/sandbox/reset', init);
    assert.equal(status, 400, body);
  }
  const { now } = await client.control('GET', '/clock');
  assert.equal(now, '2026-03-02T12:01:00Z');
});

test('has a clock that no order breaks', async () => {
  const client = open();
  const orders = [
    {},
    [],
    null,
    { advance: 1e300 },
    { advance: -1e300 },
    { advance: '60' },
    { advance: null },
    { set: 1e300 },
    { set: 'noon' },
    { set: '2026-02-30T00:00:00Z' },
    { set: '+275760-09-13T00:00:00Z' },
    { set: '9999-12-31T23:59:59Z' },
    { set: '2026-03-02T09:00:00Z', advance: 1 },
    { forward: 1 },
  ];
  for (const order of orders) {
    const { status } = await client.fetch('/sandbox/clock', {
      method: 'POST',
      body: JSON.stringify(order),
    });
    assert.equal(status, 400, JSON.stringify(order));
    assert.equal((await client.control('GET', '/clock')).now, noon);
    assert.equal((await client.request('GET', '/sheets')).status, 200);
  }
});

test('turns its clock back, and throttles nobody for longer than a minute', async () => {
  const client = open({ requestsPerMinute: 1 });
  const status = async () => (await client.request('GET', '/users/me')).status;
  assert.equal(await status(), 200);
  assert.equal(await status(), 429);
  await client.advance(-3600);
  const { now } = await client.control('GET', '/clock');
  assert.equal(now, '2026-03-02T11:00:00Z');
  assert.equal(await status(), 200);
});

test('is not steered by the pages of other sites', async () => {
  const client = open();
  const statusOf = async (origin?: string, host = 'localhost:8080') => {
    const headers = { host, ...(origin !== undefined && { origin }) };
    const init = { method: 'POST', headers };
    return (await client.fetch('/sandbox/reset', init)).status;
  };
  assert.equal(await statusOf('https://attacker.example.com'), 403);
  assert.equal(await statusOf('null'), 403);
  assert.equal(await statusOf('https://localhost.example.com'), 403);
  // A name of theirs may be made to lead here.
  const theirs = 'attacker.example.com';
  assert.equal(await statusOf(`http://${theirs}`, `${theirs}:8080`), 403);

  assert.equal(await statusOf(), 200);
  assert.equal(await statusOf(undefined, 'sandbox.example.com'), 200);
  assert.equal(await statusOf('http://localhost:3000'), 200);
  assert.equal(await statusOf('http://127.0.0.1:3000'), 200);
  assert.equal(await statusOf('http://[::1]:3000'), 200);
  assert.equal(await statusOf('http://devbox:3000', 'devbox:8080'), 200);
  const inHouse = await statusOf('http://10.0.0.7:3000', '10.0.0.7:8080');
  assert.equal(inHouse, 200);
});

test('says what its own addresses are, and which sheet is not there', async () => {
  const client = open();
  const missing = await client.control('GET', '/clocks');
  assert.match(missing.message, /has no GET \/sandbox\/clocks/);
  for (const body of [undefined, {}, { sheetId: 12 }, { sheetId: '12' }]) {
    const refused = await client.control('POST', '/unshare', body);
    assert.match(refused.message, /^There is no sheet /);
  }
});
