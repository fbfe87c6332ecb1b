import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type {
  AirbyteCatalog,
  AirbyteMessage,
} from '../../connector/src/airbyte/protocol';
import {
  startSandbox,
  type RunningSandbox,
} from '../../src/literate/sessions/startSandbox';
import { builtConnector } from '../../scripts/builtConnector';
import { configure } from '../../acceptance/src/configuredCatalog';
import { runConnector } from '../../acceptance/src/runConnector';

const rows = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'pipes-'));
const config = join(folder, 'config.json');
const catalog = join(folder, 'catalog.json');
const read = ['read', '--config', config, '--catalog', catalog];
const command = [...builtConnector(), ...read]
  .map((word) => `'${word}'`)
  .join(' ');
let sandbox: RunningSandbox | undefined;

before(async () => {
  sandbox = await startSandbox(['--rows', `${rows}`, '--columns', '25']);
  const credentials = {
    auth_type: 'access_token',
    access_token: 'sandbox-token',
  };
  writeFileSync(config, JSON.stringify({ credentials, api_url: sandbox.url }));
  const discovered = await runConnector(builtConnector(), [
    'discover',
    '--config',
    config,
  ]);
  const { streams } = discovered.lines
    .map((line) => JSON.parse(line) as AirbyteMessage)
    .flatMap((message) => (message.type === 'CATALOG' ? [message.catalog] : []))
    .reduce<AirbyteCatalog>((_, found) => found, { streams: [] });
  const generated = streams.filter(({ name }) => name === 'Generated');
  writeFileSync(catalog, JSON.stringify(configure(generated, 'full_refresh')));
});

after(async () => {
  await sandbox?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('twenty thousand rows arrive whole at a reader of half a kilobyte at a time', async () => {
  const { stdout, exitCode } = await shell(
    `${command} | dd bs=512 status=none; exit "\${PIPESTATUS[0]}"`,
  );
  const lines = stdout.split('\n');
  assert.equal(lines.pop(), '', 'the last line is whole');
  const records = lines.filter((line) => line.startsWith('{"type":"RECORD"'));
  assert.equal(records.length, rows);
  assert.match(lines.at(-1) ?? '', /"COMPLETE"/);
  assert.equal(exitCode, 0);
});

test('while a reader sleeps, no page is asked for', async () => {
  const { origin } = new URL(sandbox!.url);
  const countRequests = async (): Promise<number> => {
    const answer = await fetch(`${origin}/sandbox/requests`);
    return ((await answer.json()) as { count: number }).count;
  };
  await fetch(`${origin}/sandbox/requests`, { method: 'DELETE' });
  const [program = '', ...args] = builtConnector();
  const connector = spawn(program, [...args, ...read], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // It has begun, and then nothing happens for a hundred answers of the sandbox.
  let count = 0;
  for (let quiet = 0; quiet < 100;) {
    const now = await countRequests();
    quiet = now === count && now > 0 ? quiet + 1 : 0;
    count = now;
  }
  const text = await textOf(connector.stdout);
  const all = await countRequests();
  assert.equal(text.split('"RECORD"').length - 1, rows);
  assert.ok(
    count < all / 2,
    `${count} of ${all} requests before a line was read`,
  );
});

test('a reader that leaves ends the read quietly, and not as a success', async () => {
  const { stdout, stderr, exitCode } = await shell(
    `${command} | head -1; exit "\${PIPESTATUS[0]}"`,
  );
  assert.match(stdout, /^\{"type":.*\}\n$/);
  assert.equal(stderr, '');
  assert.equal(exitCode, 1);
});

test('a sheet of half a million cells is read without being held', async () => {
  const [program = '', ...args] = builtConnector();
  const limited = [program, '--max-old-space-size=64', ...args];
  const run = await runConnector(limited, read);
  assert.equal(run.exitCode, 0, run.stderr.slice(0, 500));
  assert.equal(
    run.lines.filter((line) => line.includes('"RECORD"')).length,
    rows,
  );
});

async function shell(
  line: string,
): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  const bash = spawn('bash', ['-c', line], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(bash, 'close') as Promise<[number]>;
  const [stdout, stderr] = await Promise.all([
    textOf(bash.stdout),
    textOf(bash.stderr),
  ]);
  return { stdout, stderr, exitCode: (await closed)[0] };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk.toString();
  return text;
}
