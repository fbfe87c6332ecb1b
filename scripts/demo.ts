// npm run demo
// The whole path in one go: a sandbox on a free port, the four commands as
// Airbyte calls them, every message held against the protocol and the schemas.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure } from '../acceptance/src/configuredCatalog';
import { createLineParser } from '../acceptance/src/messageCheck';
import { loadProtocolSchema } from '../acceptance/src/protocolSchema';
import { createRecordCheck } from '../acceptance/src/recordCheck';
import { errorsOf, recordsOf, statusesOf } from '../acceptance/src/output';
import type { AirbyteStream } from '../acceptance/src/protocol';
import {
  openSession,
  type Output,
  type Session,
} from '../acceptance/src/session';
import { startSandbox } from '../src/literate/sessions/startSandbox';
import { countStreams } from './countStreams';
import { table } from './table';

const command = [
  process.execPath,
  join(__dirname, 'from.js'),
  '--transpile-only',
  'connector/src/main.ts',
];

async function demo(): Promise<void> {
  const sandbox = await startSandbox();
  console.log(`A Smartsheet sandbox answers on ${sandbox.url}\n`);
  const config = {
    credentials: { auth_type: 'access_token', access_token: 'sandbox-token' },
    api_url: sandbox.url,
  };
  const parse = createLineParser(loadProtocolSchema());
  const session = openSession({ command, config }, parse);
  try {
    const problems = await runCommands(session);
    if (problems.length === 0) problems.push(...(await showSync(session)));
    if (problems.length > 0) {
      console.log(`\n${problems.length} problems:`);
      for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
      process.exitCode = 1;
      return;
    }
    const messages = session.runs().flatMap(({ output }) => output.lines);
    console.log(`All ${messages.length} messages are valid.`);
  } finally {
    session.close();
    await sandbox.stop();
  }
}

/** Runs one command after another until one has a problem. */
async function runCommands(session: Session): Promise<string[]> {
  for (const name of ['spec', 'check', 'discover', 'read'] as const) {
    const start = Date.now();
    const output = await session[name]();
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${name.padEnd(10)}${seconds.padStart(5)} s   ${gist(output)}`);
    const problems = [...output.problems, ...errorsOf(output)];
    if (output.exitCode !== 0)
      problems.push(`${name} ended with ${output.exitCode}`);
    if (problems.length > 0) return problems;
  }
  return [];
}

function gist(output: Output): string {
  const records = recordsOf(output).length;
  if (records > 0) return `${records} records`;
  return output.messages
    .map((message) => {
      if (message.type === 'CONNECTION_STATUS') {
        const { status, message: why = '' } = message.connectionStatus;
        return `${status} ${why}`.trim();
      }
      if (message.type === 'CATALOG')
        return `${message.catalog.streams.length} streams`;
      if (message.type !== 'SPEC') return '';
      const { properties } = message.spec.connectionSpecification;
      return `${Object.keys(properties ?? {}).length} settings`;
    })
    .join('');
}

/** Shows what the read brought, keeps it, and says what is wrong with it. */
async function showSync(session: Session): Promise<string[]> {
  const streams = await session.streams();
  const output = await session.read();
  const counts = countStreams(output);
  console.log();
  console.log(
    table(
      ['stream', 'records', 'states', 'seconds', 'ended'],
      streams.map(({ name }) => {
        const { records, states, seconds } = counts(name);
        const end = statusesOf(output, name).at(-1) ?? 'nothing said';
        return [name, `${records}`, `${states}`, seconds.toFixed(2), end];
      }),
    ),
  );

  const folder = mkdtempSync(join(tmpdir(), 'smartsheet-demo-'));
  const messages = join(folder, 'messages.jsonl');
  writeFileSync(messages, `${output.lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'catalog.json'),
    JSON.stringify(configure(streams), undefined, 2),
  );
  console.log(
    `\nThe messages are in ${messages}, beside the catalog they were read with.`,
  );
  return misfits(streams, output);
}

function misfits(streams: readonly AirbyteStream[], output: Output): string[] {
  const check = createRecordCheck(streams);
  const unread = streams.filter(
    ({ name }) => statusesOf(output, name).at(-1) !== 'COMPLETE',
  );
  return [
    ...recordsOf(output).flatMap((record) => check(record) ?? []),
    ...unread.map(({ name }) => `stream "${name}" was not read to its end`),
  ];
}

void demo();
