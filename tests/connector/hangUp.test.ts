import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { collect } from './collect';
import { createSource } from '../../connector/src/source';
import type { World } from '../../connector/src/world';
import { createClock } from './clock';

/* Real connections: that we stop waiting is one thing, that they end another. */

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The address of a server of this test's own. */
async function serve(
  answer: (path: string, response: ServerResponse) => void,
): Promise<string> {
  server = createServer(({ url = '' }, response) => answer(url, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A command with Node's own fetch, on a clock that `elapse` sets. */
async function start(
  command: string,
  url: string,
  config: object = {},
  hear: () => void = () => {},
) {
  const clock = createClock('2026-03-02T09:00:00Z');
  const alarms: { at: number; wake: () => void }[] = [];
  const world: World = {
    fetch: (request) => fetch(request),
    now: clock.now,
    sleep: (milliseconds) =>
      new Promise((wake) =>
        alarms.push({ at: clock.now() + milliseconds, wake }),
      ),
    cloud: false,
  };
  const credentials = { auth_type: 'access_token', access_token: 'token' };
  const text = JSON.stringify({ credentials, api_url: url, ...config });
  const host = { now: clock.now, readFile: async () => text };
  const said: string[] = [];
  const argv = [command, '--config', 'config'];
  const ended = collect(createSource(world), argv, host, (message) => {
    said.push(JSON.stringify(message));
    setImmediate(hear);
    return false;
  });
  return {
    said,
    ended,
    elapse(milliseconds: number) {
      clock.advance(milliseconds);
      // What nobody holds any more is gone by the time that an alarm rings.
      collectGarbage();
      for (const { at, wake } of alarms) if (at <= clock.now()) wake();
    },
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((resolved) => (resolve = resolved));
  return { promise, resolve: (value: T) => resolve(value) };
}

const closed = ({ socket }: ServerResponse) => once(socket!, 'close');

test('when an answer takes too long, its connection is closed', async () => {
  const arrived = deferred<ServerResponse>();
  const url = await serve((_, response) => arrived.resolve(response));
  const { elapse, ended, said } = await start('check', url);
  const response = await arrived.promise;
  const gone = closed(response);
  elapse(20_000);
  await Promise.all([gone, ended]);
  assert.match(said.at(-1)!, /FAILED.*no complete answer within 20 seconds/);
});

test('bytes that drip do not keep a connection', async () => {
  const dripping = deferred<ServerResponse>();
  const url = await serve((_, response) => {
    response.writeHead(200);
    response.write(' ');
    dripping.resolve(response);
  });
  const { elapse, ended } = await start('check', url);
  const response = await dripping.promise;
  const gone = closed(response);
  for (let i = 0; i < 20; i++) {
    response.write(' ');
    await new Promise((resolve) => setImmediate(resolve));
    elapse(1_000);
  }
  await Promise.all([gone, ended]);
});

test('what is under way when discover fails is called off', async () => {
  const silent = deferred<ServerResponse>();
  const list = { data: [1, 2].map((id) => ({ id, name: `Sheet ${id}` })) };
  const url = await serve((path, response) => {
    if (path.startsWith('/sheets?')) response.end(JSON.stringify(list));
    else if (path.startsWith('/sheets/2/')) silent.resolve(response);
    else
      void silent.promise.then(() => {
        response.writeHead(403).end('{"errorCode":1004}');
      });
  });
  const sheet_ids = ['1', '2'];
  const { ended, said } = await start('discover', url, { sheet_ids });
  const gone = closed(await silent.promise);
  await Promise.all([gone, ended]);
  assert.match(said.at(-1)!, /may not see sheet/);
});

test('an answer that unpacks into more than it seems is not read to its end', async () => {
  const { gzipSync } = await import('node:zlib');
  const bomb = gzipSync(Buffer.alloc(300_000_000, ' '), { level: 1 });
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  });
  let hear = () => {};
  const { elapse, ended, said } = await start('check', url, {}, () => hear());
  hear = () => elapse(20_000);
  await ended;
  assert.match(said.at(-1)!, /FAILED.*longer than 32 MB/);
});
