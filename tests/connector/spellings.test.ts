import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { findSecrets, maskSecrets } from '../../connector/src/airbyte/secrets';
import { spec } from '../../connector/src/spec';

const token = 'sandbox-token';

test('every value that the spec marks as secret is found, in each way to authenticate', () => {
  const found = findSecrets(spec.connectionSpecification, {
    credentials: {
      auth_type: 'oauth2.0',
      client_id: 'id-1',
      client_secret: ' with blanks around \n',
      access_token: 'access+1',
      refresh_token: 'refresh/1',
      token_expiry_date: '2026-01-01T00:00:00Z',
    },
  });
  assert.deepEqual(
    new Set(found),
    new Set([
      'id-1',
      ...['with blanks around', 'with%20blanks%20around'],
      ...['with%2520blanks%2520around', 'with+blanks+around'],
      ...[
        'access+1',
        'access%2B1',
        'access%252B1',
        'access%2b1',
        'access%252b1',
      ],
      ...['refresh/1', 'refresh%2F1', 'refresh%252F1', 'refresh%2f1'],
      ...['refresh%252f1', 'refresh\\/1'],
    ]),
  );
});

test('a secret of three characters, or a plain short word, would mask half of each sentence and is not looked for', () => {
  for (const access_token of ['', 't', 'key', 'token', 'secret', 'Refresh']) {
    const found = findSecrets(spec.connectionSpecification, {
      credentials: { auth_type: 'access_token', access_token },
    });
    assert.deepEqual(found, [], access_token);
  }
  const found = findSecrets(spec.connectionSpecification, {
    credentials: { auth_type: 'access_token', access_token: 'hunter2' },
  });
  assert.deepEqual(new Set(found), new Set(['hunter2']));
});

const odd = `a~!*'()+/ "\\ü€💡%_-=&z`;
const spelled: [how: string, text: string][] = [
  ['as it is', odd],
  ['in an address', encodeURIComponent(odd)],
  [
    'in an address, in small letters',
    encodeURIComponent(odd).replace(/%../g, (byte) => byte.toLowerCase()),
  ],
  ['in an address, encoded twice', encodeURIComponent(encodeURIComponent(odd))],
  ['in a path', encodeURI(odd)],
  ['in a form', `${new URLSearchParams({ odd })}`.slice('odd='.length)],
  ['in JSON', JSON.stringify(odd).slice(1, -1)],
  ['in JSON inside of JSON', JSON.stringify(JSON.stringify(odd)).slice(3, -3)],
  [
    'in JSON of ASCII only',
    JSON.stringify(odd)
      .slice(1, -1)
      .replace(/[^ -~]/g, toEscape),
  ],
  [
    'in JSON with escaped slashes',
    JSON.stringify(odd).slice(1, -1).replaceAll('/', '\\/'),
  ],
];

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

for (const [how, text] of spelled) {
  test(`a secret that is written ${how} is masked`, () => {
    const line = (message: string): AirbyteMessage => ({
      type: 'LOG',
      log: { level: 'INFO', message },
    });
    const secrets = findSecrets({ airbyte_secret: true }, odd);
    assert.deepEqual(
      maskSecrets(line(`before ${text} after`), secrets),
      line('before **** after'),
    );
  });
}

test('a secret that was cut short together with its sentence is masked', () => {
  const message: AirbyteMessage = {
    type: 'LOG',
    log: {
      level: 'WARN',
      message: `refused: Bearer ${token.slice(0, 10)}… (HTTP 400)`,
    },
  };
  assert.match(
    JSON.stringify(maskSecrets(message, [token])),
    /Bearer \*{4}… \(/,
  );
});

test('a secret of any length is masked', () => {
  const long = '0123456789abcdef'.repeat(1000);
  const message: AirbyteMessage = {
    type: 'LOG',
    log: { level: 'INFO', message: `It was ${long}.` },
  };
  assert.match(JSON.stringify(maskSecrets(message, [long])), /It was \*{4}\./);
});

test('a text made to keep the mask busy does not', () => {
  for (const hostile of ['\\\\', '%25', '25', token, token.slice(0, 8), 's'])
    maskSecrets(
      {
        type: 'LOG',
        log: { level: 'INFO', message: hostile.repeat(1_000_000) },
      },
      [token, '\\\\\\\\%%25', 'ssssssssss'],
    );
});

test('a text without end is cut, behind the mask', () => {
  const message: AirbyteMessage = {
    type: 'LOG',
    log: { level: 'INFO', message: `${token} `.repeat(100_000) },
  };
  const said = JSON.stringify(maskSecrets(message, [token]));
  assert.ok(said.length < 10_000, `${said.length} characters`);
  assert.ok(!said.includes('sandbox'), said.slice(-100));
});
