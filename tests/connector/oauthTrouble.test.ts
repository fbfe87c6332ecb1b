import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsOf, recordsOf } from './lab';
import { names, renewals, watch } from './watched';

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

for (const missing of ['expires_in', 'refresh_token']) {
  test(`an answer of the token endpoint without ${missing} loses no token`, async () => {
    const watched = await watch();
    const { lab } = watched;
    const { meanwhile } = lab;
    lab.meanwhile = async (path, request) => {
      await meanwhile(path, request);
      if (path !== '/token') return undefined;
      const response = await lab.answer(request);
      const tokens = (await response.json()) as Record<string, unknown>;
      return Response.json({ ...tokens, [missing]: undefined });
    };
    const messages = await watched.read({
      token_expiry_date: '2026-01-01T00:00:00Z',
    });
    assert.deepEqual(errorsOf(messages), []);
    const kept = messages.flatMap((message) =>
      message.type === 'CONTROL'
        ? [message.control.connectorConfig.config['credentials']]
        : [],
    );
    assert.equal(kept.length, 1);
    const [pair] = kept as unknown as [Record<string, string>];
    assert.match(pair['access_token'] ?? '', /^sandbox-oauth-token/);
    assert.match(pair['refresh_token'] ?? '', /^sandbox-refresh-token/);
    assert.ok(Date.parse(pair['token_expiry_date'] ?? '') > lab.clock.now());
  });
}

for (const nonsense of [0, -1, 1e300, 'soon', '', [], true]) {
  test(`tokens that live for ${JSON.stringify(nonsense)} are kept for a time that makes sense, and used`, async () => {
    const watched = await watch();
    const { lab } = watched;
    const { meanwhile } = lab;
    lab.meanwhile = async (path, request) => {
      await meanwhile(path, request);
      if (path !== '/token') return undefined;
      const response = await lab.answer(request);
      const tokens = (await response.json()) as Record<string, unknown>;
      return Response.json({ ...tokens, expires_in: nonsense });
    };
    const messages = await watched.read({
      token_expiry_date: '2026-01-01T00:00:00Z',
    });
    assert.deepEqual(errorsOf(messages), []);
    assert.equal(renewals(watched), 1);
    const [expiry] = messages.flatMap((message) =>
      message.type === 'CONTROL'
        ? [Object(message.control.connectorConfig.config['credentials'])]
        : [],
    ) as { token_expiry_date: string }[];
    const lifetime = Date.parse(expiry!.token_expiry_date) - lab.clock.now();
    assert.ok(lifetime > 60_000 && lifetime < 366 * 86_400_000, `${lifetime}`);
  });
}

test('the token endpoint is not followed elsewhere', async () => {
  const watched = await watch();
  let followed: string | undefined;
  watched.lab.meanwhile = (path, request) => {
    if (path === '/token') followed = request.redirect;
  };
  await watched.read({ token_expiry_date: '2026-01-01T00:00:00Z' });
  assert.equal(followed, 'manual');
});

test('a new token that is refused as well is not replaced for ever', async () => {
  const watched = await watch();
  const { meanwhile } = watched.lab;
  watched.lab.meanwhile = async (path, request) => {
    await meanwhile(path, request);
    if (path.startsWith('/token') && renewals(watched) < 30) return;
    return Response.json({ errorCode: 1002 }, { status: 401 });
  };
  const errors = errorsOf(await watched.read());
  assert.deepEqual(
    new Set(errors.map(({ failure_type }) => failure_type)),
    new Set(['config_error']),
  );
  assert.ok(renewals(watched) <= names.length);
});
