import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createClock } from '../connector/clock';
import { collect } from '../connector/collect';
import { createRiverSource } from './rivers';

const pages = [
  [
    { name: 'Oste', length: 153 },
    { name: 'Leine', length: 281 },
  ],
  [{ name: 'Ilmenau', length: 107 }],
];

/** An API with a key and two pages, which has no time for the first to ask. */
function serve() {
  const asked: string[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url);
    asked.push(`page ${searchParams.get('page')}`);
    if (request.headers.get('x-key') !== 'open sesame')
      return Response.json({}, { status: 401 });
    if (asked.length === 1)
      return new Response('', { status: 429, headers: { 'retry-after': '7' } });
    const rivers = pages[Number(searchParams.get('page')) - 1];
    return Response.json({ rivers, pages: pages.length });
  };
  return { asked, answer };
}

async function run(command: string, key: string) {
  const clock = createClock('2026-03-02T09:00:00Z');
  const { asked, answer } = serve();
  const world = { ...clock, cloud: false, fetch: answer };
  const files: Record<string, unknown> = {
    config: { key },
    catalog: {
      streams: [
        {
          stream: { name: 'rivers', json_schema: {} },
          sync_mode: 'full_refresh',
        },
      ],
    },
  };
  const readFile = async (name: string) => JSON.stringify(files[name]);
  const argv = [command, '--config', 'config'];
  if (command === 'read') argv.push('--catalog', 'catalog');
  const host = { now: clock.now, readFile };
  const begun = clock.now();
  const messages = await collect(createRiverSource(world), argv, host);
  return { messages, asked, seconds: (clock.now() - begun) / 1000 };
}

test('another API is read page by page, after the wait that it asked for', async () => {
  const { messages, asked, seconds } = await run('read', 'open sesame');
  assert.deepEqual(
    messages.flatMap((message) =>
      message.type === 'RECORD' ? [message.record.data['name']] : [],
    ),
    ['Oste', 'Leine', 'Ilmenau'],
  );
  assert.deepEqual(asked, ['page 1', 'page 1', 'page 2']);
  assert.equal(Math.floor(seconds), 7);
  assert.match(JSON.stringify(messages.at(-1)), /"COMPLETE"/);
});

test('its key is masked, and a wrong one is an answer of check', async () => {
  const { messages } = await run('check', 'open the door');
  assert.deepEqual(
    messages.map((message) =>
      message.type === 'CONNECTION_STATUS' ? message.connectionStatus : message,
    ),
    [
      {
        status: 'FAILED',
        message: 'The river office answered /rivers with 401',
      },
    ],
  );
  assert.doesNotMatch(JSON.stringify(messages), /open the door/);
});

test('what it is made of has never heard of the first API', () => {
  const root = join(__dirname, '../../connector/src');
  const found = ['airbyte', 'http']
    .flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
    )
    .concat(join(__dirname, 'rivers.ts'))
    .filter((file) => /smartsheet/i.test(readFileSync(file, 'utf8')));
  assert.deepEqual(found, []);
});
