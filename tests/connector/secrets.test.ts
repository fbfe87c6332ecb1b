import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from './collect';
import type {
  AirbyteMessage,
  JsonObject,
} from '../../connector/src/airbyte/protocol';
import { findSecrets, maskSecrets } from '../../connector/src/airbyte/secrets';
import { createSource } from '../../connector/src/source';
import { spec } from '../../connector/src/spec';
import { faultNames } from '../../connector/sandbox/faults/misbehave';
import { tasks } from './grid';
import { api, configure, createLab } from './lab';
import { say } from './saying';

const token = 'sandbox-token';
const credentials = { auth_type: 'access_token', access_token: token };
const config = { credentials, api_url: api };

async function sayAll(lab: ReturnType<typeof createLab>, streams: unknown) {
  const files = { config: JSON.stringify(config) };
  const catalog = JSON.stringify({ streams });
  return [
    ...(await say(lab, 'spec', {})),
    ...(await say(lab, 'check', files)),
    ...(await say(lab, 'discover', files)),
    ...(await say(lab, 'read', { ...files, catalog })),
  ];
}

const isMasked = (messages: AirbyteMessage[]) =>
  assert.ok(!JSON.stringify(messages).includes(token));

test('no command prints the token, with a log line for every request', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const catalog = configure(await lab.discover(), [
    'Tasks',
    'smartsheet_columns',
  ]);
  const messages = await sayAll(lab, catalog);
  assert.ok(messages.some(({ type }) => type === 'LOG'));
  isMasked(messages);
});

for (const fault of faultNames) {
  test(`a ${fault} brings no token to light`, async () => {
    const lab = createLab({ saved: [tasks(3)] });
    const catalog = configure(await lab.discover(), ['Tasks']);
    await lab.fault({ fault, times: 3 });
    isMasked(await sayAll(lab, catalog));
  });
}

test('an error that repeats the token, as it is or encoded for an address, is masked', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const catalog = configure(await lab.discover(), ['Tasks']);
  for (const status of [400, 401, 403, 404, 500]) {
    lab.meanwhile = (_, { headers }) => {
      const said = headers.get('authorization') ?? '';
      const message = `${said} / ${encodeURIComponent(said)}`;
      return Response.json({ errorCode: 9999, message }, { status });
    };
    const messages = await sayAll(lab, catalog);
    assert.match(JSON.stringify(messages), /\*\*\*\*/);
    isMasked(messages);
  }
});

test('an error thrown below us that repeats the token is masked, also in its stack', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const catalog = configure(await lab.discover(), ['Tasks']);
  lab.clock.now = () => {
    throw new RangeError(`no time for ${token}`);
  };
  const files = {
    config: JSON.stringify(config),
    catalog: JSON.stringify({ streams: catalog }),
  };
  const world = {
    ...lab.clock,
    cloud: false,
    fetch: () => Promise.reject(new Error(token)),
  };
  const argv = ['read', '--config', 'config', '--catalog', 'catalog'];
  const host = {
    now: () => 0,
    readFile: async (name: string) => files[name as 'config'],
  };
  const messages = await collect(createSource(world), argv, host);
  assert.match(JSON.stringify(messages), /no time for \*\*\*\*/);
  isMasked(messages);
});

const broken: [what: string, text: string][] = [
  ['a token without quotes', `{"credentials": {"access_token": ${token}}}`],
  ['a quote too few', `{"credentials": {"access_token": "${token}}}`],
  ['nothing but a token', token],
  ['a comma too many', `{"access_token": "${token}",}`],
  ['two values', `{"access_token": "a" "${token}"}`],
  ['a token on a line of its own', `{"access_token":\n${token}\n}`],
];

for (const [what, text] of broken) {
  test(`a config with ${what} is refused without being quoted`, async () => {
    const lab = createLab();
    const said = JSON.stringify(await say(lab, 'check', { config: text }));
    assert.match(said, /Cannot read the config file config: it is not JSON/);
    for (let i = 0; i + 6 <= token.length; i++) {
      assert.ok(!said.includes(token.slice(i, i + 6)), said);
    }
  });
}

test('what is no secret in this config is left readable', () => {
  const found = findSecrets(spec.connectionSpecification, {
    credentials: { auth_type: 'access_token', access_token: '' },
    region: 'eu',
  });
  assert.deepEqual(found, []);
});

test('of secrets that begin alike nothing is left over', () => {
  const message: AirbyteMessage = {
    type: 'LOG',
    log: { level: 'INFO', message: 'abc-1 abc' },
  };
  assert.deepEqual(maskSecrets(message, ['abc', 'abc-1']), {
    type: 'LOG',
    log: { level: 'INFO', message: '**** ****' },
  });
});

test('records and new configs are not touched: one is data, the other must carry tokens', () => {
  const data: JsonObject = { message: 'abc' };
  const messages: AirbyteMessage[] = [
    { type: 'RECORD', record: { stream: 'abc', data, emitted_at: 0 } },
    {
      type: 'CONTROL',
      control: {
        type: 'CONNECTOR_CONFIG',
        emitted_at: 0,
        connectorConfig: { config: data },
      },
    },
  ];
  assert.deepEqual(
    messages.map((message) => maskSecrets(message, ['abc'])),
    messages,
  );
});
