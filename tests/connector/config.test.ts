import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../connector/src/airbyte/protocol';
import { parseConfig } from '../../connector/src/config';

const credentials = { auth_type: 'access_token', access_token: 'a-token' };
const oauth = {
  auth_type: 'oauth2.0',
  client_id: 'id',
  client_secret: 'secret',
  access_token: 'access',
  refresh_token: 'refresh',
};
const parse = (config: Json, cloud = false) => parseConfig(config, cloud);

test('a token is all it takes', () => {
  const { raw: _, ...config } = parse({ credentials });
  assert.deepEqual(config, {
    credentials,
    api: 'https://api.smartsheet.com/2.0',
    selection: { sheets: [], reports: [], folders: [], workspaces: [] },
    numberColumns: new Set(),
    cellDetails: false,
    historyColumns: new Set(),
    requestsPerMinute: 300,
    sweepHours: 24,
  });
});

test('OAuth needs no expiry date', () => {
  assert.deepEqual(parse({ credentials: oauth }).credentials, oauth);
});

test('null stands for not filled in, everywhere', () => {
  const nulls = Object.fromEntries(
    [
      'region',
      'api_url',
      'sheet_ids',
      'report_ids',
      'folder_ids',
      'workspace_ids',
      'number_columns',
      'history_columns',
      'cell_details',
      'requests_per_minute',
      'sweep_hours',
    ].map((name) => [name, null]),
  );
  const { raw: _, ...config } = parse({ credentials, ...nulls });
  const { raw: __, ...plain } = parse({ credentials });
  assert.deepEqual(config, plain);
  parse({ credentials: { ...oauth, token_expiry_date: null } });
});

test('keys that we do not know are left alone, and kept for the next config', () => {
  const config = { credentials, _limit: 3, anything: { at: 'all' } };
  assert.equal(parse(config).raw, config);
});

test('an address overrides the region, with or without a slash at its end', () => {
  const api_url = 'http://localhost:8080/2.0';
  assert.equal(parse({ credentials, region: 'eu', api_url }).api, api_url);
  assert.equal(parse({ credentials, api_url: `${api_url}//` }).api, api_url);
});

test('a token may have a line break behind it, and keys beside it', () => {
  parse({
    credentials: {
      ...credentials,
      access_token: 'a-token\n',
      client_id: '',
      client_note: 'my app',
    },
  });
});

test('0 hours between sweeps are not the same as none given', () => {
  assert.equal(parse({ credentials, sweep_hours: 0 }).sweepHours, 0);
});

test('ids are numbers from there on', () => {
  const { selection } = parse({ credentials, sheet_ids: ['8854012647049092'] });
  assert.deepEqual(selection.sheets, [8854012647049092]);
});

test('Airbyte Cloud takes https only', () => {
  const api_url = 'http://localhost:8080/2.0';
  assert.throws(() => parse({ credentials, api_url }, true), {
    failureType: 'config_error',
    message: /"api_url" must start with https: on Airbyte Cloud/,
  });
  parse({ credentials, api_url: 'https://proxy.example.com' }, true);
});

const mistakes: [what: string, config: Json, complaint: RegExp][] = [
  ['a list instead of an object', [], /"array" is invalid/],
  ['nothing', {}, /does not have required property "credentials"/],
  [
    'no way to authenticate',
    { credentials: {} },
    /"credentials": .*"access_token"/,
  ],
  [
    'a token without its auth_type',
    { credentials: { access_token: 'a-token' } },
    /"credentials": .*"auth_type"/,
  ],
  [
    'a way that does not exist',
    { credentials: { auth_type: 'basic' } },
    /"credentials(\.auth_type)?": /,
  ],
  [
    'a token way without a token',
    { credentials: { auth_type: 'access_token' } },
    /"credentials": .*"access_token"/,
  ],
  [
    'an empty token',
    { credentials: { ...credentials, access_token: '' } },
    /"credentials\.access_token": /,
  ],
  [
    'OAuth without a refresh token',
    { credentials: { ...oauth, refresh_token: null } },
    /"credentials": .*"refresh_token"/,
  ],
  [
    'an expiry date that is none',
    { credentials: { ...oauth, token_expiry_date: 'next week' } },
    /"credentials\.token_expiry_date": /,
  ],
  [
    'a region that does not exist',
    { credentials, region: 'mars' },
    /"region": .*"us","eu","au","gov"/,
  ],
  [
    'an id that is no number',
    { credentials, sheet_ids: ['12', 'abc'] },
    /"sheet_ids\.1": /,
  ],
  [
    'an id out of quotes',
    { credentials, sheet_ids: [12] },
    /"sheet_ids\.0": .*"string"/,
  ],
  [
    'one id that is no list',
    { credentials, report_ids: '12' },
    /"report_ids": .*"array"/,
  ],
  [
    'no budget',
    { credentials, requests_per_minute: 0 },
    /"requests_per_minute": .*1/,
  ],
  [
    'half a request',
    { credentials, requests_per_minute: 1.5 },
    /"requests_per_minute": .*"integer"/,
  ],
  [
    'a text for a switch',
    { credentials, cell_details: 'yes' },
    /"cell_details": .*"boolean"/,
  ],
  [
    'an address without http',
    { credentials, api_url: 'localhost' },
    /"api_url": /,
  ],
];

for (const [what, config, complaint] of mistakes) {
  test(`${what}: one sentence that names the place and what to do`, () => {
    assert.throws(
      () => parse(config),
      (error: Error & { failureType?: string }) => {
        assert.equal(error.failureType, 'config_error');
        assert.match(error.message, complaint);
        assert.match(
          error.message,
          /^The config does not fit: .*Compare it with the output of spec\.$/,
        );
        return true;
      },
    );
  });
}

for (const [what, config, complaint] of [
  [
    'no address',
    { credentials, api_url: 'https://api smartsheet' },
    /"api_url" must be an address/,
  ],
  [
    'an address with a password',
    { credentials, api_url: 'http://me:hunter2@a.example.com' },
    /must not hold a name or password, and it is http:\/\/\*{4}@a/,
  ],
  [
    'a token with a curly quote',
    { credentials: { ...credentials, access_token: '“a-token”' } },
    /"credentials.access_token" is empty or holds a character/,
  ],
  [
    "null for a list's entry",
    { credentials, sheet_ids: [null] },
    /"sheet_ids.0"/,
  ],
  ['no config at all', null, /The config does not fit/],
] as const) {
  test(`${what} is refused with a reason, and nothing secret in it`, () => {
    assert.throws(
      () => parse(config as unknown as Json),
      ({ message }: Error) => {
        assert.match(message, complaint);
        assert.doesNotMatch(message, /hunter2|a-token/);
        return true;
      },
    );
  });
}
