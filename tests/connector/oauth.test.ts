import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../connector/src/airbyte/protocol';
import { oauthApp } from '../../connector/sandbox/http/tokens';
import { errorsOf, recordsOf } from './lab';
import { config, credentials, renewals, watch, type Watched } from './watched';

/** Each new token is in Airbyte's hands before the first request that uses it. */
function assertSafe({ events }: Watched): void {
  const tokens = new Set(events.flatMap((event) => event.split(' ')[1] ?? []));
  [...tokens].forEach((token, renewed) => {
    const used = events.findIndex((event) => event.endsWith(` ${token}`));
    const stored = events
      .slice(0, used)
      .filter((event) => event === 'CONTROL').length;
    if (token !== oauthApp.accessToken)
      assert.ok(stored >= Math.max(1, renewed));
  });
}

test('a token that is about to expire is replaced before the first request', async () => {
  const watched = await watch();
  const messages = await watched.read({
    token_expiry_date: '2026-03-02T09:00:30Z',
  });
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages).length, 18);
  assert.deepEqual(watched.events.slice(0, 2), ['/token', 'CONTROL']);
  assert.ok(
    !watched.events.some((event) => event.endsWith(oauthApp.accessToken)),
  );
  assertSafe(watched);
});

test('a token that is good for a while is used as it is', async () => {
  const watched = await watch();
  await watched.read({ token_expiry_date: '2026-03-02T09:02:00Z' });
  assert.equal(renewals(watched), 0);
});

test('a token that expires in the middle of a sync is replaced, and nothing is lost', async () => {
  const watched = await watch();
  await watched.lab.fault({ fault: 'expired-token', after: 3 });
  const messages = await watched.read();
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages).length, 18);
  assert.equal(renewals(watched), 1);
  assertSafe(watched);
});

test('streams that are refused side by side ask for one new token together', async () => {
  const watched = await watch();
  await watched.lab.fault({ fault: 'expired-token' });
  await watched.read();
  assert.ok(
    watched.events.filter((event) => event.endsWith(oauthApp.accessToken))
      .length > 1,
  );
  assert.equal(renewals(watched), 1);
  assertSafe(watched);
});

test('each refresh token is used once, and the next one the next time', async () => {
  const watched = await watch();
  const expires = (after: number) =>
    watched.lab.fault({ fault: 'expired-token', after, path: '/sheets/\\d' });
  await expires(0);
  await expires(8);
  const messages = await watched.read();
  assert.deepEqual(errorsOf(messages), []);
  const stored = messages.flatMap((message) =>
    message.type === 'CONTROL'
      ? [
          (message.control.connectorConfig.config['credentials'] as JsonObject)[
            'refresh_token'
          ],
        ]
      : [],
  );
  assert.deepEqual(stored, [
    'sandbox-refresh-token-1',
    'sandbox-refresh-token-2',
  ]);
  assertSafe(watched);
});

test('the new tokens are stored in the config as it came, with their expiry', async () => {
  const watched = await watch();
  const messages = await watched.read({
    token_expiry_date: '2026-01-01T00:00:00Z',
  });
  const control = messages.find(({ type }) => type === 'CONTROL');
  assert.ok(control?.type === 'CONTROL');
  assert.deepEqual(control.control.connectorConfig.config, {
    ...config,
    credentials: {
      ...credentials,
      access_token: 'sandbox-oauth-token-1',
      refresh_token: 'sandbox-refresh-token-1',
      token_expiry_date: '2026-03-09T08:59:59.000Z',
    },
  });
});

test('a new token is not used before Airbyte has taken it and asks for more', async () => {
  const watched = await watch();
  const messages = await watched.read(
    { token_expiry_date: '2026-01-01T00:00:00Z' },
    async ({ type }) => {
      if (type !== 'CONTROL') return false;
      await watched.lab.clock.sleep(60_000);
      assert.deepEqual(watched.events, ['/token', 'CONTROL']);
      return false;
    },
  );
  assert.equal(recordsOf(messages).length, 18);
});

test('a token that was replaced before its refusal arrived is not replaced again', async () => {
  const watched = await watch();
  const { lab } = watched;
  await lab.fault({ fault: 'expired-token' });
  const note = lab.meanwhile;
  let asked = 0;
  lab.meanwhile = async (path, request) => {
    const isSecond = ++asked === 2;
    await note(path, request);
    const answer = await lab.answer(request);
    if (!isSecond) return answer;
    assert.equal(answer.status, 401);
    await lab.clock.sleep(60_000);
    return answer;
  };
  assert.deepEqual(errorsOf(await watched.read()), []);
  assert.equal(renewals(watched), 1);
});

test('check and discover hand over new tokens, too', async () => {
  for (const command of ['check', 'discover']) {
    const { lab } = await watch();
    const expired = {
      ...credentials,
      token_expiry_date: '2026-01-01T00:00:00Z',
    };
    const messages = await lab.run(command, {
      config: { ...config, credentials: expired },
    });
    assert.equal(messages.filter(({ type }) => type === 'CONTROL').length, 1);
    assert.deepEqual(errorsOf(messages), []);
  }
});

test('neither old nor new tokens are shown in an error that repeats them', async () => {
  const watched = await watch();
  const shown = new Set([...Object.values(credentials).slice(1)]);
  watched.lab.meanwhile = async (path, request) => {
    if (path.startsWith('/token')) return;
    const said = request.headers.get('authorization') ?? '';
    shown.add(said.replace('Bearer ', ''));
    return Response.json(
      { errorCode: 1018, message: `${said} ${[...shown].join(' ')}` },
      { status: 400 },
    );
  };
  const messages = await watched.read({
    token_expiry_date: '2026-01-01T00:00:00Z',
  });
  assert.ok(shown.has('sandbox-oauth-token-1'));
  const text = JSON.stringify(
    messages.filter(({ type }) => type !== 'CONTROL'),
  );
  // New tokens begin like the first one: not even their ends may show.
  assert.match(text, /\*\*\*\*/);
  assert.doesNotMatch(text, /\*\*\*\*-/);
  for (const secret of shown) assert.ok(!text.includes(secret), secret);
});
