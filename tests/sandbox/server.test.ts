import assert from 'node:assert/strict';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { runServer, startServer } from './server';
import type { Server } from './server';

const headers = { authorization: 'Bearer sandbox-token' };
let server: Server;

before(async () => {
  server = await startServer('--clock', '2026-03-02T09:00:00Z', '--gzip');
});
after(() => server.stop());

const order = (fault: object) =>
  fetch(new URL('/sandbox/faults', server.url), {
    method: 'POST',
    body: JSON.stringify(fault),
  });

test('serves the workspace over HTTP, at the time it was told', async () => {
  const response = await fetch(`${server.url}/sheets`, { headers });
  assert.equal(response.headers.get('date'), 'Mon, 02 Mar 2026 09:00:00 GMT');
  const { totalCount } = (await response.json()) as { totalCount: number };
  assert.equal(totalCount, 8);
});

test('compresses for those who accept it', async () => {
  const zipped = await fetch(`${server.url}/sheets`, { headers });
  assert.equal(zipped.headers.get('content-encoding'), 'gzip');
  const encoding = await new Promise((resolve) =>
    get(`${server.url}/sheets`, { headers }, (response) => {
      response.resume();
      resolve(response.headers['content-encoding']);
    }),
  );
  assert.equal(encoding, undefined);
});

test('closes the socket where a fault says reset', async () => {
  await order({ fault: 'reset' });
  await assert.rejects(fetch(`${server.url}/sheets`, { headers }), {
    message: 'fetch failed',
  });
});

test('closes the socket in the middle of a body', async () => {
  await order({ fault: 'reset-body' });
  const response = await fetch(`${server.url}/sheets`, { headers });
  assert.equal(response.status, 200);
  await assert.rejects(response.text(), { message: 'terminated' });
});

test('ends a truncated body as if nothing were wrong', async () => {
  await order({ fault: 'truncated' });
  const response = await fetch(`${server.url}/sheets`, { headers });
  await assert.rejects(response.json(), { name: 'SyntaxError' });
});

test('stalls before and in a body, and goes on serving others', async () => {
  await order([
    { fault: 'stall', path: '/sheets' },
    { fault: 'stall-body', path: '/reports' },
  ]);
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const silent = fetch(`${server.url}/sheets`, { headers, signal });
  const begun = await fetch(`${server.url}/reports`, { headers, signal });
  const { status } = await fetch(`${server.url}/users/me`, { headers });
  assert.equal(status, 200);
  giveUp.abort();
  await assert.rejects(silent, { name: 'AbortError' });
  await assert.rejects(begun.text(), { name: 'AbortError' });
});

test('answers a mistyped command line with one sentence and exit code 2', async () => {
  const sentences: [string[], RegExp][] = [
    [['--prot', '1'], /^Unknown option '--prot'\. See --help\.\n$/],
    [
      ['--from', 'no.json'],
      /^Cannot read no\.json: there is no such file.*\n$/,
    ],
    [['extra'], /^What is "extra"\? See --help\.\n$/],
  ];
  for (const [flags, sentence] of sentences) {
    const { code, stderr } = await runServer(...flags);
    assert.match(stderr, sentence);
    assert.equal(code, 2);
  }
});

test('says which port is taken', async () => {
  const other = createServer().listen(0, 'localhost');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await runServer('--port', String(port));
  other.close();
  assert.equal(code, 1);
  assert.match(stderr, /cannot listen on port \d+: something else is using it/);
});

test('explains its flags', async () => {
  const { code, stdout } = await runServer('--help');
  assert.equal(code, 0);
  assert.match(stdout, /^Usage: sandbox \[options\]\n/);
});
