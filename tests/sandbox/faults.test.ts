import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFault } from '../../connector/sandbox/faults/parse';
import { open, given } from './client';
import type { Body, Client } from './client';

const authorization = 'Bearer sandbox-token';

async function listWith(fault: object, init: RequestInit = {}) {
  const client = open();
  await client.control('POST', '/faults', fault);
  return listFrom(client, init);
}

const listFrom = (client: Client, init: RequestInit = {}) =>
  client.fetch('/2.0/sheets', { headers: { authorization }, ...init });

// Quirk: bare-429
test('throttles with the bare body that is documented', async () => {
  const response = await listWith({ fault: '429' });
  assert.equal(response.status, 429);
  assert.equal(response.headers.get('retry-after'), null);
  assert.deepEqual(await response.json(), {
    errorCode: 4003,
    message: 'Rate limit exceeded.',
  });
});

// Quirk: fuller-429
test('throttles with Retry-After and refId where the fault says so', async () => {
  const response = await listWith({ fault: '429', retryAfter: 7, refId: true });
  assert.equal(response.headers.get('retry-after'), '7');
  assert.ok('refId' in ((await response.json()) as Body));
});

// Quirk: html-body
test('fails with a body in HTML, as what stands in front of the API does', async () => {
  for (const status of [502, 503, 504]) {
    const response = await listWith({ fault: String(status) });
    assert.equal(response.status, status);
    assert.match(await response.text(), /^<html>/);
  }
});

// Quirk: retryable-codes
test('fails with the error codes that are worth another try', async () => {
  const expected = { 500: 500, 4001: 503, 4002: 503, 4003: 429, 4004: 503 };
  for (const [fault, status] of Object.entries(expected)) {
    const response = await listWith({ fault });
    assert.equal(response.status, status);
    const { errorCode, refId } = (await response.json()) as Body;
    assert.equal(errorCode, fault === '500' ? 4000 : Number(fault));
    assert.ok(refId);
  }
});

test('resets the connection before it answers', async () => {
  await assert.rejects(listWith({ fault: 'reset' }), {
    name: 'TypeError',
    message: 'fetch failed',
  });
});

test('resets the connection in the middle of the body', async () => {
  const response = await listWith({ fault: 'reset-body' });
  assert.equal(response.status, 200);
  const reader = given(response.body).getReader();
  const { value } = await reader.read();
  assert.match(new TextDecoder().decode(value), /^\{"pageNumber":1/);
  await assert.rejects(reader.read(), { name: 'TypeError' });
});

test('ends the body half way, as JSON that does not parse', async () => {
  const response = await listWith({ fault: 'truncated' });
  await assert.rejects(response.json(), { name: 'SyntaxError' });
});

test('stalls until the client gives up', async () => {
  for (const fault of ['stall', 'stall-body']) {
    const giveUp = new AbortController();
    const answer = listWith({ fault }, { signal: giveUp.signal }).then(
      (response) => response.text(),
    );
    setImmediate(() => giveUp.abort());
    await assert.rejects(answer, { name: 'AbortError' }, fault);
  }
});

test('lets a token expire until the faults are cleared', async () => {
  const client = open();
  await client.control('POST', '/faults', { fault: 'expired-token', after: 1 });
  assert.equal((await listFrom(client)).status, 200);
  for (let i = 0; i < 2; i++) {
    const { status, body } = await client.request('GET', '/sheets');
    assert.equal(status, 401);
    assert.equal(body.errorCode, 1003);
  }
  await client.control('DELETE', '/faults');
  assert.equal((await listFrom(client)).status, 200);
});

test('hits the requests that the fault names, as often as it says', async () => {
  const client = open();
  await client.control('POST', '/faults', {
    fault: '500',
    path: '/users/me$',
    after: 1,
    times: 2,
  });
  const statuses: number[] = [];
  for (let i = 0; i < 5; i++) {
    assert.equal((await listFrom(client)).status, 200);
    statuses.push((await client.request('GET', '/users/me')).status);
  }
  assert.deepEqual(statuses, [200, 500, 500, 200, 200]);
});

test('goes on for ever with a fault that happens always', async () => {
  const client = open({ faults: [{ fault: '4004', times: 'always' }] });
  for (let i = 0; i < 20; i++) {
    assert.equal((await listFrom(client)).status, 503);
  }
});

test('refuses an order for a fault that it does not know', async () => {
  const client = open();
  const response = await client.fetch('/sandbox/faults', {
    method: 'POST',
    body: JSON.stringify({ fault: 'flood' }),
  });
  assert.equal(response.status, 400);
  const { message } = (await response.json()) as Body;
  assert.match(message, /^There is no fault "flood"\. The sandbox knows: 429,/);
});

test('reads faults as a command line spells them', () => {
  assert.deepEqual(
    parseFault('429:retryAfter=2,refId,times=always,path=/sheets/'),
    {
      fault: '429',
      retryAfter: 2,
      refId: true,
      times: 'always',
      path: '/sheets/',
    },
  );
  assert.throws(() => parseFault('500:tmes=3'), /has no option "tmes"/);
  assert.throws(() => parseFault('500:times=often'), /times cannot be "often"/);
  assert.throws(() => parseFault('500:path=('), /path cannot be/);
});

test('takes a sheet away: no longer listed, refused when opened', async () => {
  const client = open();
  const id = await client.sheetId('Budget');
  await client.control('POST', '/unshare', { sheetId: id });
  const { status } = await client.request('GET', `/sheets/${id}`);
  assert.equal(status, 403);
  const { data } = await client.get('/sheets');
  assert.ok(!data.some((each) => each.id === id));
});

test('lets somebody change the sheet between two pages', async () => {
  const happenings = [
    { fault: 'unshare', status: 403 },
    { fault: 'delete-sheet', status: 404 },
    { fault: 'delete-row', status: 200, rows: 13 },
    { fault: 'remove-column', column: 'Owner', status: 200, columns: 7 },
  ];
  for (const { status, rows = 14, columns = 8, ...fault } of happenings) {
    const client = open();
    const id = await client.sheetId('Budget');
    await client.control('POST', '/faults', {
      ...fault,
      after: 1,
      path: 'page=',
    });
    const first = await client.get(`/sheets/${id}?pageSize=5&page=1`);
    assert.equal(first.totalRowCount, 14);
    const second = await client.request(
      'GET',
      `/sheets/${id}?pageSize=5&page=2`,
    );
    assert.equal(second.status, status, fault.fault);
    if (status !== 200) continue;
    assert.equal(second.body.totalRowCount, rows);
    assert.equal(second.body.columns.length, columns);
  }
});

test('counts what it was asked and how much it sent', async () => {
  const client = open();
  const { body } = await client.request('GET', '/users/me');
  await client.request('GET', '/sheets/12');
  const log = await client.control('GET', '/requests');
  assert.equal(log['count'], 2);
  assert.deepEqual(
    (log['requests'] as { path: string; status: number }[]).map(
      ({ path, status }) => [path, status],
    ),
    [
      ['/2.0/users/me', 200],
      ['/2.0/sheets/12', 404],
    ],
  );
  assert.ok(Number(log['bytes']) > JSON.stringify(body).length);
  assert.equal((await client.control('DELETE', '/requests'))['count'], 0);
});

test('sets its clock to a moment', async () => {
  const client = open();
  await client.control('POST', '/clock', { set: '2027-01-01T00:00:00Z' });
  const { headers } = await client.request('GET', '/users/me');
  assert.equal(headers.get('date'), 'Fri, 01 Jan 2027 00:00:00 GMT');
});
