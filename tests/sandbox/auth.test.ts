import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { open } from './client';

// Quirk: no-token
test('refuses a request without a token with 403 and code 1004', async () => {
  const response = await open().fetch('/2.0/users/me');
  assert.equal(response.status, 403);
  assert.equal(
    ((await response.json()) as { errorCode: number }).errorCode,
    1004,
  );
});

// Quirk: wrong-token
test('refuses a wrong token with 401 and code 1002', async () => {
  const { status, body } = await open().request(
    'GET',
    '/sheets',
    undefined,
    'x',
  );
  assert.equal(status, 401);
  assert.equal(body.errorCode, 1002);
  assert.equal(body.message, 'Your Access Token is invalid.');
});

test('names every refusal by a UUID', async () => {
  const { body } = await open().request('GET', '/sheets', undefined, 'x');
  assert.match(body.refId ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('says who the token belongs to', async () => {
  const me = await open().get('/users/me');
  assert.equal(me['email'], 'maya.okafor@example.com');
  assert.equal(
    Object.keys(me).join(' '),
    'id email firstName lastName locale timeZone account admin ' +
      'licensedSheetCreator groupAdmin resourceViewer alternateEmails ' +
      'sheetCount lastLogin title department company workPhone mobilePhone ' +
      'role profileImage',
  );
});

// Quirk: admin-only
test('shows users, groups and events to an admin and not to a member', async () => {
  const { get, request } = open();
  assert.equal((await get('/users')).totalCount, 6);
  for (const path of [
    '/users',
    '/groups',
    '/events?since=2026-01-01T00:00:00Z',
  ]) {
    const refused = await request(
      'GET',
      path,
      undefined,
      'sandbox-member-token',
    );
    assert.equal(refused.status, 403);
    assert.equal(refused.body.errorCode, 1004);
  }
});

// Quirk: refresh-once
test('trades a refresh token once, and ends the old access token with it', async () => {
  const client = open();
  const refresh = (refreshToken: string) =>
    client.fetch('/2.0/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'sandbox-client',
        client_secret: 'sandbox-secret',
        refresh_token: refreshToken,
      }),
    });
  const statusWith = async (token: string) =>
    (await client.request('GET', '/users/me', undefined, token)).status;

  assert.equal(await statusWith('sandbox-oauth-token'), 200);
  const pair = (await (await refresh('sandbox-refresh-token')).json()) as {
    access_token: string;
    refresh_token: string;
    token_type: string;
    expires_in: number;
  };
  assert.equal(pair.token_type, 'bearer');
  assert.equal(pair.expires_in, 604_799);
  assert.equal(await statusWith('sandbox-oauth-token'), 401);
  assert.equal(await statusWith(pair.access_token), 200);
  assert.equal((await refresh('sandbox-refresh-token')).status, 400);
  assert.equal((await refresh(pair.refresh_token)).status, 200);
});

// Quirk: secret-hash
test('accepts a hash of the secret and the refresh token instead of the secret', async () => {
  const hash = createHash('sha256')
    .update('sandbox-secret|sandbox-refresh-token')
    .digest('hex');
  const ask = (proof: string) =>
    open().fetch('/2.0/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'sandbox-client',
        hash: proof,
        refresh_token: 'sandbox-refresh-token',
      }),
    });
  assert.equal((await ask(hash)).status, 200);
  assert.equal((await ask('0'.repeat(64))).status, 400);
});

test('gives the first pair of tokens for a code', async () => {
  const response = await open().fetch('/2.0/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
      code: 'sandbox-code',
    }),
  });
  assert.equal(response.status, 200);
});

// Quirk: expired-token
test('ends an access token after seven days with 401 and code 1003', async () => {
  const { advance, request } = open();
  await advance(7 * 24 * 3600);
  const { status, body } = await request(
    'GET',
    '/users/me',
    undefined,
    'sandbox-oauth-token',
  );
  assert.equal(status, 401);
  assert.equal(body.errorCode, 1003);
});

// Quirk: date-header
test('tells the time of its own clock in the Date header', async () => {
  const { request } = open();
  const { headers } = await request('GET', '/users/me');
  assert.equal(headers.get('date'), 'Mon, 02 Mar 2026 12:00:00 GMT');
});
