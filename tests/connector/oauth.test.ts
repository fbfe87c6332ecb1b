import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  AirbyteMessage,
  JsonObject,
} from '../../connector/src/airbyte/protocol';
import { oauthApp } from '../../connector/sandbox/tokens';
import { tasks } from './grid';
import {
  api,
  configure,
  createLab,
  errorsOf,
  recordsOf,
  type Lab,
  type StopAfter,
} from './lab';

const credentials = {
  auth_type: 'oauth2.0',
  client_id: oauthApp.clientId,
  client_secret: oauthApp.clientSecret,
  access_token: oauthApp.accessToken,
  refresh_token: oauthApp.refreshToken,
};
const config = { credentials, api_url: api, sweep_hours: 12, _extra: 'kept' };
const names = ['A', 'B', 'C', 'D', 'E', 'F'];

interface Watched {
  lab: Lab;
  /** Reads every sheet; `more` changes the credentials. */
  read: (more?: object, stopAfter?: StopAfter) => Promise<AirbyteMessage[]>;
  /** Requests with their tokens, and CONTROL messages, in the order they came. */
  events: string[];
}

async function watch(): Promise<Watched> {
  const lab = createLab({ saved: names.map((name) => tasks(3, name)) });
  const streams = configure(await lab.discover(), names);
  const events: string[] = [];
  lab.meanwhile = (path, request) => {
    const token = request.headers.get('authorization')?.replace('Bearer ', '');
    events.push(`${path.replace(/\?.*/, '')} ${token ?? ''}`.trim());
  };
  return {
    lab,
    events,
    read: (more = {}, stopAfter = () => false) => {
      const files = {
        config: { ...config, credentials: { ...credentials, ...more } },
        catalog: { streams },
      };
      return lab.run('read', files, (message, index) => {
        if (message.type === 'CONTROL') events.push('CONTROL');
        return stopAfter(message, index);
      });
    },
  };
}

const renewals = ({ events }: Watched) =>
  events.filter((event) => event === '/token').length;

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

test('a new token that Airbyte has not taken is never used', async () => {
  const watched = await watch();
  await watched.read(
    { token_expiry_date: '2026-01-01T00:00:00Z' },
    ({ type }) => type === 'CONTROL',
  );
  assert.deepEqual(watched.events, ['/token', 'CONTROL']);
});

test('a refresh token that is refused is for the user to renew, and is tried no more than once a stream', async () => {
  const watched = await watch();
  const messages = await watched.read({
    token_expiry_date: '2026-01-01T00:00:00Z',
    refresh_token: 'a-token-used-before',
  });
  const errors = errorsOf(messages);
  assert.equal(errors.length, names.length);
  for (const { failure_type, message } of errors) {
    assert.equal(failure_type, 'config_error');
    assert.match(message, /invalid_grant/);
  }
  assert.ok(renewals(watched) <= names.length);
});

for (const [how, when] of [
  ['before', { token_expiry_date: '2026-01-01T00:00:00Z' }],
  ['after', {}],
] as const) {
  for (const fault of ['reset', '503', '429', 'stall'] as const) {
    test(`a ${fault} of the token endpoint, asked ${how} a refusal, passes`, async () => {
      const watched = await watch();
      if (how === 'after') await watched.lab.fault({ fault: 'expired-token' });
      await watched.lab.fault({ fault, path: '/token' });
      const messages = await watched.read(when);
      assert.deepEqual(errorsOf(messages), []);
      assert.equal(recordsOf(messages).length, 18);
    });
  }
}

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
  assert.match(text, /\*\*\*\*/);
  for (const secret of shown) assert.ok(!text.includes(secret), secret);
});
