import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accept, type Verdict } from '../../acceptance/src/judge';
import type { JsonObject } from '../../acceptance/src/protocol';
import { createReport, summarize } from '../../acceptance/src/report';
import type { Target } from '../../acceptance/src/target';

/** A connector of two lines that prints `prints[command]` and ends with 0. */
function stranger(
  prints: Record<string, object[]>,
  config: JsonObject = {},
): Target {
  const script =
    `const prints = ${JSON.stringify(prints)};` +
    `for (const message of prints[process.argv[1]] ?? []) console.log(JSON.stringify(message));`;
  return { command: [process.execPath, '-e', script], config };
}

const spec = (properties: object) => ({
  type: 'SPEC',
  spec: { connectionSpecification: { type: 'object', properties } },
});
const log = (message: string) => ({
  type: 'LOG',
  log: { level: 'INFO', message },
});
const stream = (name: string, more: object = {}) => ({
  name,
  json_schema: {
    $schema: 'https://json-schema.org/draft-07/schema',
    type: 'object',
    properties: { id: { type: 'integer' } },
  },
  supported_sync_modes: ['full_refresh'],
  ...more,
});
const catalog = (...streams: object[]) => ({
  type: 'CATALOG',
  catalog: { streams },
});
const record = (stream: string, id: number, namespace?: string) => ({
  type: 'RECORD',
  record: { stream, namespace, data: { id }, emitted_at: Date.now() },
});

async function verdictOf(id: string, target: Target): Promise<Verdict> {
  const [verdict] = await accept(target, { ids: [id] });
  assert.ok(verdict);
  return verdict;
}

const cannotStart: Record<string, [command: string[], says: RegExp]> = {
  'a program that is not there': [
    ['no-such-source'],
    /^there is no program "no-such-source"$/,
  ],
  'a file that is not there': [
    [process.execPath, '/no/such/main.js'],
    /printed no message of Airbyte's.*Cannot find module '\/no\/such\/main\.js'/,
  ],
  'a program that is no connector': [
    ['true'],
    /"true spec" printed no message/,
  ],
};
for (const [what, [command, says]] of Object.entries(cannotStart)) {
  test(`${what} gets one sentence, and no check is run`, async () => {
    const seen: Verdict[] = [];
    const running = accept(
      { command, config: {} },
      { onVerdict: (verdict) => seen.push(verdict) },
    );
    await assert.rejects(running, ({ message }: Error) => says.test(message));
    assert.deepEqual(seen, []);
  });
}

test('a command that hangs is told of once, and what needs it is skipped', async () => {
  const script = `if (process.argv[1] === 'spec') console.log(${JSON.stringify(JSON.stringify(spec({})))}); else setInterval(() => {}, 1000)`;
  const verdicts = await accept(
    { command: [process.execPath, '-e', script], config: {}, limit: 1 },
    { ids: ['D1', 'D3', 'R0'] },
  );
  assert.deepEqual(
    verdicts.map(({ verdict, findings }) => [verdict, ...findings]),
    [
      ['failed', 'discover did not end within 1 s and was killed'],
      [
        'skipped',
        'discover did not end within 1 s and was killed, as told above',
      ],
      [
        'skipped',
        'discover did not end within 1 s and was killed, as told above',
      ],
    ],
  );
});

test('without a catalog, what needs one is skipped and says where to look', async () => {
  const target = stranger({ spec: [spec({})] });
  const { verdict, findings } = await verdictOf('R0', target);
  assert.equal(verdict, 'skipped');
  assert.match(findings[0] ?? '', /no CATALOG message, see D1/);
});

const token = { token: { type: 'string', airbyte_secret: true } };
const secrets: Record<
  string,
  [value: string, says: string, verdict: Verdict['verdict'], why: RegExp]
> = {
  'a short word in a sentence': [
    'wrong',
    'Something went wrong.',
    'skipped',
    /"token" is too short to look for/,
  ],
  'a plain word in a sentence': [
    'incorrect',
    'The token is incorrect.',
    'skipped',
    /"token" is a plain word/,
  ],
  'a part of a longer word': ['token-12', 'token-123 is an id', 'passed', /^$/],
  'a secret that is shown': [
    'k3y-of-mine',
    'calling with k3y-of-mine now',
    'failed',
    /check prints the value of "token" on stdout, line 1: .*calling with ‹token› now/,
  ],
  'a secret in an address': [
    'k3y/of+mine',
    'GET /?key=k3y%2Fof%2Bmine',
    'failed',
    /‹token›/,
  ],
};
for (const [what, [value, says, wanted, why]] of Object.entries(secrets)) {
  test(`${what}: S8 has ${wanted}`, async () => {
    const prints = { spec: [spec(token)], check: [log(says)] };
    const { verdict, findings } = await verdictOf(
      'S8',
      stranger(prints, { token: value }),
    );
    assert.equal(verdict, wanted);
    assert.match(findings.join(), why);
    assert.ok(!findings.join().includes(value), 'and is not repeated');
  });
}

test('a source that needs no secret is not asked for one', async () => {
  const prints = {
    spec: [spec({ count: { type: 'integer' }, since: { type: 'string' } })],
  };
  const config = { count: 200, since: '2026-03-02T00:00:00Z' };
  const { verdict } = await verdictOf('S7', stranger(prints, config));
  assert.equal(verdict, 'skipped');
});

test('a text that may well be a secret is named, with the way to say that it is none', async () => {
  const prints = { spec: [spec({ access: { type: 'string' } })] };
  const target = stranger(prints, { access: 'x81-kk20-z' });
  const { verdict, findings } = await verdictOf('S7', target);
  assert.equal(verdict, 'failed');
  assert.match(findings.join(), /is access one\? If not: --exempt S7=/);
});

test('streams of one name in two namespaces are two streams', async () => {
  const streams = [
    stream('orders', { namespace: 'north' }),
    stream('orders', { namespace: 'south' }),
  ];
  const prints = {
    spec: [spec({})],
    discover: [catalog(...streams)],
    read: [record('orders', 1, 'north'), record('orders', 1, 'south')],
  };
  for (const id of ['D1', 'D2', 'R1', 'R1b']) {
    const { findings } = await verdictOf(id, stranger(prints));
    assert.deepEqual(findings, [], id);
  }
});

test('a state of another kind is odd, and stops no check', async () => {
  const prints = {
    spec: [spec({})],
    discover: [catalog(stream('orders'))],
    read: [
      record('orders', 1),
      { type: 'STATE', state: { type: 'LEGACY', data: { cursor: 1 } } },
    ],
  };
  const verdicts = await accept(stranger(prints), {
    ids: ['R1c', 'R1d', 'W3', 'W4', 'F1', 'K3', 'W6'],
  });
  assert.match(verdicts[0]?.findings.join() ?? '', /an odd state: .*LEGACY/);
});

test('defects that are alike are told of once, with their number', async () => {
  const data = { at: '2026-03-02T09:00:00' };
  const row = { stream: 'orders', data, emitted_at: 1 };
  const at = {
    type: 'string',
    format: 'date-time',
    airbyte_type: 'timestamp_with_timezone',
  };
  const orders = stream('orders', {
    json_schema: { type: 'object', properties: { at } },
  });
  const message = { type: 'RECORD', record: row };
  const prints = {
    spec: [spec({})],
    discover: [catalog(orders)],
    read: [message, message, message],
  };
  const { findings } = await verdictOf('R1', stranger(prints));
  assert.equal(findings.length, 1);
  assert.match(findings[0] ?? '', /at is ".*", which has no zone.*2 more like/);
});

test('a field that changes with every read is named, and can be ignored', async () => {
  const script = `
    const say = (message) => console.log(JSON.stringify(message));
    const command = process.argv[1];
    if (command === 'spec') say(${JSON.stringify(spec({}))});
    if (command === 'discover') say(${JSON.stringify(catalog(stream('orders', { source_defined_primary_key: [['id']] })))});
    if (command === 'read') say({ type: 'RECORD', record: { stream: 'orders', data: { id: 7, seen: process.hrtime.bigint() + '' }, emitted_at: Date.now() } });`;
  const target = { command: [process.execPath, '-e', script], config: {} };
  const { findings } = await verdictOf('F1', target);
  assert.match(
    findings.join(),
    /^orders: seen of id 7 is "\d+", then "\d+"\. .*--ignore orders\.seen$/,
  );
  for (const field of ['orders.seen', '*.seen']) {
    const calm = { ...target, ignoredFields: [field] };
    assert.equal((await verdictOf('F1', calm)).verdict, 'passed', field);
  }
});

test('an exempted check is skipped, with the reason that was given', async () => {
  const target = stranger({ spec: [spec({})] });
  const exempt = { S0: 'we print two' };
  const { verdict, findings } = await verdictOf('S0', { ...target, exempt });
  assert.deepEqual([verdict, findings], ['skipped', ['we print two']]);
});

test('a report has a line for each check, its findings once, and a sum', async () => {
  const verdicts = await accept(stranger({ spec: [spec({})] }), {
    ids: ['S0', 'S2', 'C1'],
  });
  const lines = verdicts.map(createReport()).join('\n');
  assert.equal(
    lines,
    `What spec says
  ✔ S0  spec prints exactly one SPEC message and ends with 0
  – S2  the spec is the one that was written down
        skipped: no expected spec was given

What check says
  ✖ C1  check of a working config prints one CONNECTION_STATUS, SUCCEEDED, and ends with 0
        0 CONNECTION_STATUS messages`,
  );
  assert.equal(summarize(verdicts), '1 passed, 1 failed, 0 advice, 1 skipped');
});
