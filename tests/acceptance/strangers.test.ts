import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accept, type Verdict } from '../../acceptance/src/judge';
import { createReport, summarize } from '../../acceptance/src/report';
import { catalog, record, spec, stranger, stream, verdictOf } from './stranger';

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
