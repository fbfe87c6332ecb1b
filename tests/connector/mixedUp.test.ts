import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { tasks } from './grid';
import { api, configure, createLab } from './lab';
import { say } from './saying';

const token = 'sandbox-token';
const credentials = { auth_type: 'access_token', access_token: token };
const config = { credentials, api_url: api };

const isMasked = (messages: AirbyteMessage[]) =>
  assert.ok(!JSON.stringify(messages).includes(token));

const mixedUp: [what: string, files: Record<string, string>][] = [
  ['is given as the catalog', { config: 'config', catalog: 'config' }],
  ['is given as the state', { catalog: 'catalog', state: 'config' }],
  ['and the catalog are swapped', { config: 'catalog', catalog: 'config' }],
  ['and the state are swapped', { config: 'state', state: 'config' }],
  ['is given for everything', { catalog: 'config', state: 'config' }],
  ['is in the list of states', { state: 'configs' }],
  ['is a stream of the catalog', { catalog: 'configAsStream' }],
  ['is nothing but a text, and the catalog', { catalog: 'text' }],
  ['is nothing but a text, and the state', { state: 'text' }],
];

for (const [what, mixed] of mixedUp) {
  test(`where the config ${what}, nothing of it is quoted`, async () => {
    const secret = 'not-the-sandbox-token-0123456789';
    const lab = createLab({ saved: [tasks(1)] });
    const catalog = { streams: configure(await lab.discover(), ['Tasks']) };
    const real = {
      note: 'x'.repeat(150),
      credentials: { ...credentials, access_token: secret },
    };
    const contents: Record<string, unknown> = {
      config: real,
      configs: [real],
      configAsStream: { streams: [real] },
      catalog,
      state: [],
      text: secret,
    };
    const names = { config: 'config', catalog: 'catalog', ...mixed };
    const files = Object.entries(names).map(([flag, name]) => [
      flag,
      JSON.stringify(contents[name]),
    ]);
    const said = JSON.stringify(
      await say(lab, 'read', Object.fromEntries(files)),
    );
    for (let i = 0; i + 6 <= secret.length; i++)
      assert.ok(!said.includes(secret.slice(i, i + 6)), said);
  });
}

test('a file that is no catalog is described by its keys', async () => {
  const config = { credentials, region: 'us' };
  const lab = createLab();
  const said = await say(lab, 'read', {
    config: JSON.stringify(config),
    catalog: JSON.stringify(config),
  });
  assert.match(
    JSON.stringify(said),
    /it has no \\"streams\\" list \(an object with \\"credentials\\", \\"region\\"\)/,
  );
});

test('a token behind which the config has a line break is masked like any other', async () => {
  const lab = createLab({ saved: [tasks(1)] });
  lab.meanwhile = (_, { headers }) =>
    Response.json(
      { errorCode: 1008, message: `bad ${headers.get('authorization')}` },
      { status: 400 },
    );
  const padded = {
    ...config,
    credentials: { ...credentials, access_token: `\t${token}\r\n` },
  };
  const said = await say(lab, 'check', { config: JSON.stringify(padded) });
  assert.match(JSON.stringify(said), /bad Bearer .*\*{4}/);
  isMasked(said);
});

const oauth = {
  auth_type: 'oauth2.0',
  client_id: 'client-1',
  client_secret: `s3cret~!'( )`,
  access_token: 'access-1',
  refresh_token: 'refresh-1+/=',
};

const tokenAnswers: [
  what: string,
  answer: (form: string) => Response,
  secret: string,
][] = [
  [
    'repeats the form',
    (form) =>
      Response.json(
        { errorCode: 1070, message: `cannot parse ${form}` },
        { status: 400 },
      ),
    's3cret%7E%21%27%28+%29',
  ],
  [
    'repeats the form as a proxy would',
    (form) => Response.json({ message: JSON.stringify(form) }, { status: 403 }),
    'refresh-1%2B%2F%3D',
  ],
  [
    'is a token in plain text',
    () => new Response('NEW-SECRET-9'),
    'NEW-SECRET',
  ],
  [
    'is a longer token in plain text',
    () => new Response('NEW-SECRET-9'.repeat(9)),
    'NEW-SEC',
  ],
  [
    'is a form',
    () => new Response('access_token=NEW-SECRET-9&expires_in=3'),
    'NEW-SECRET',
  ],
  [
    'is cut off behind the token',
    () => new Response('{"access_token":"NEW-SECRET-9'),
    'NEW-SECRET',
  ],
  [
    'has a comma too many',
    () => new Response('{"access_token":"NEW-SECRET-9",}'),
    'NEW-SECRET',
  ],
  [
    'holds a token that no header can carry',
    () => Response.json({ access_token: 'NEW-SECRET-9\u2028' }),
    '',
  ],
];

for (const [what, answer, secret] of tokenAnswers) {
  test(`an answer to a renewal that ${what} brings no secret to light`, async () => {
    const lab = createLab();
    lab.meanwhile = async (path, request) =>
      path === '/token'
        ? answer(await request.text())
        : Response.json(
            { errorCode: 1003, message: 'expired' },
            { status: 401 },
          );
    const files = { config: JSON.stringify({ ...config, credentials: oauth }) };
    const messages = await say(lab, 'check', files);
    // A CONTROL message exists to carry what came.
    const said = JSON.stringify(
      messages.filter(({ type }) => type !== 'CONTROL'),
    );
    assert.match(said, /FAILED|"ERROR"/);
    for (const part of [
      secret || 'NEW-SECRET',
      's3cret~',
      'refresh-1',
      'access-1',
    ])
      assert.ok(!said.includes(part), said);
  });
}

test('an answer about rows that is no JSON is not quoted, as it may hold anything', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  lab.meanwhile = () => new Response('Jane earns 90,000 and Joe does not');
  const said = await say(lab, 'check', { config: JSON.stringify(config) });
  assert.doesNotMatch(JSON.stringify(said), /earns|Jane/);
});
