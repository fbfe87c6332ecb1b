import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApi } from '../../connector/sandbox/api';
import { createClock } from '../../connector/sandbox/account/clock';
import { createTokens } from '../../connector/sandbox/http/tokens';
import { createAccount } from '../../connector/sandbox/createAccount';
import { given, open, openSheet } from './client';
import type { Body } from './client';

// Quirk: ref-id
test('puts what tells a refusal from others in front of code and message', async () => {
  const { body } = await open().request('GET', '/sheets/12');
  assert.deepEqual(Object.keys(body), ['refId', 'errorCode', 'message']);
});

test('refuses a filter that the sheet does not have', async () => {
  const { request, path } = await openSheet('Budget');
  const { body } = await request('GET', `${path}?filterId=12`);
  assert.equal(body.errorCode, 1006);
});

test('refuses moments in the query that are none', async () => {
  const { request, path } = await openSheet('Budget');
  for (const moment of ['May', '2026-02-30', '99999999999999999999', '-1']) {
    for (const url of [
      `/sheets?modifiedSince=${moment}`,
      `${path}?rowsModifiedSince=${moment}`,
      `/events?since=${moment}`,
    ]) {
      const { body } = await request('GET', url);
      assert.equal(body.errorCode, 1018, url);
    }
  }
});

// Quirk: not-served
test('says what it does not serve in a sentence that is not about a sheet', async () => {
  const { request, fetch, path } = await openSheet('Budget');
  for (const [method, url] of [
    ['POST', '/sheets'],
    ['GET', '/contacts'],
    ['POST', `${path}/sort`],
    ['POST', `${path}/rows/move`],
  ] as const) {
    const { status, body } = await request(method, url);
    assert.equal(status, 405);
    assert.equal(body.errorCode, 1122);
    assert.equal(
      body.message,
      `The sandbox does not serve ${method} /2.0${url}.`,
    );
  }
  const beside = await fetch('/sheets');
  assert.equal(beside.status, 404);
  const { message } = (await beside.json()) as Body;
  assert.match(message, /does not serve \/sheets: Smartsheet's API is under/);
});

// Quirk: files
test('says that it writes no files, to those who want one', async () => {
  const { fetch, sheet, get } = await openSheet('Budget');
  const report = given((await get('/reports')).data[0]);
  const statusOf = async (path: string, accept: string) => {
    const authorization = 'Bearer sandbox-token';
    const response = await fetch(`/2.0${path}`, {
      headers: { accept, authorization },
    });
    return response.status;
  };
  for (const path of [`/sheets/${sheet.id}`, `/reports/${report.id}`]) {
    assert.equal(await statusOf(path, 'text/csv'), 406);
    assert.equal(await statusOf(path, 'application/pdf'), 406);
    assert.equal(await statusOf(path, 'application/json, text/csv'), 200);
    assert.equal(await statusOf(path, '*/*'), 200);
  }
});

test('refuses a body of more than ten million bytes', async () => {
  const { fetch, sheet } = await openSheet('Budget');
  const headers = { authorization: 'Bearer sandbox-token' };
  const body = `[${' '.repeat(10_000_000)}]`;
  for (const path of [
    `/2.0/sheets/${sheet.id}/rows`,
    '/2.0/token',
    '/sandbox/faults',
    '/sandbox/reset',
  ]) {
    const response = await fetch(path, { method: 'POST', headers, body });
    assert.equal(response.status, 400, path);
    const { message } = (await response.json()) as Body;
    assert.match(message, /more than 10000000 bytes/);
  }
});

test('keeps what went wrong inside it to itself', async (t) => {
  const printed = t.mock.method(console, 'error', () => undefined);
  const clock = createClock(() => 0);
  const account = createAccount(clock, {});
  account.sheets.get = () => {
    throw new TypeError('secret of the house');
  };
  const response = await createApi(account, createTokens(clock)).fetch(
    new Request('http://sandbox.example.com/2.0/sheets/12', {
      headers: { authorization: 'Bearer sandbox-token' },
    }),
  );
  assert.equal(response.status, 500);
  const text = await response.text();
  assert.ok(!text.includes('house') && !text.includes(' at '), text);
  assert.equal(printed.mock.callCount(), 1);
});
