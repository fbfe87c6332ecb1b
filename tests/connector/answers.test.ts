import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tasks, wideTasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';

/* Answers that are not what was asked for, however they come. */

const sheetPath = /^\/sheets\/\d+\?/;

async function start(rows = 40) {
  const lab = createLab({ saved: [tasks(rows)] });
  const catalog = await lab.discover();
  return { lab, streams: configure(catalog, ['Tasks'], 'full_refresh') };
}

/** The next answer about the sheet's rows is this one instead. */
function once(lab: Lab, answer: () => Response): void {
  let left = 1;
  lab.meanwhile = (path) =>
    sheetPath.test(path) && left-- > 0 ? answer() : undefined;
}

const others = {
  'an empty object': '{}',
  null: 'null',
  'a list': '[]',
  'a text': '"welcome"',
  'a page for signing in': '<!doctype html><p>Sign in',
  'half an answer': '{"id": 1, "rows": [',
  'nothing at all': '',
  'rows that are no rows': '{"columns": [], "rows": [7], "totalRowCount": 3}',
  'columns that are no list': '{"columns": {}, "rows": [], "totalRowCount": 3}',
  'a count that is none': '{"columns": [], "rows": [], "totalRowCount": "3"}',
  'a count that no sheet reaches':
    '{"columns": [], "rows": [], "totalRowCount": 1e9}',
  'an error that may pass': '{"errorCode": 4003, "message": "Slow down"}',
  'an error without a code that we know': '{"errorCode": 9999}',
};

for (const [what, text] of Object.entries(others)) {
  test(`${what} under 200 is asked for again`, async () => {
    const { lab, streams } = await start();
    once(lab, () => new Response(text));
    const messages = await lab.read(streams);
    assert.deepEqual(errorsOf(messages), []);
    assert.equal(recordsOf(messages).length, 40);
    assert.ok(logsOf(messages).some((line) => line.includes('Trying again')));
  });
}

test('an error under 200 is sorted by its code', async () => {
  const { lab, streams } = await start();
  once(lab, () => Response.json({ errorCode: 1006, message: 'Not Found' }));
  const [error] = errorsOf(await lab.read(streams));
  assert.equal(error!.failure_type, 'config_error');
  assert.match(error!.message, /does not find stream "Tasks".*error 1006/);
});

test('an empty object does not make a check succeed', async () => {
  const { lab } = await start();
  lab.meanwhile = () => Response.json({});
  const messages = await lab.run('check', { config: tokenConfig });
  assert.match(JSON.stringify(messages.at(-1)), /FAILED.*no usable \\"id\\"/);
});

test('what is not JSON is not quoted', async () => {
  const { lab, streams } = await start();
  once(lab, () => new Response('Salary of Maya: 90,000'));
  const said = JSON.stringify(await lab.read(streams));
  assert.ok(!said.includes('Salary'));
});

test('a redirect is not followed, and its place is named without its query', async () => {
  const { lab } = await start();
  const location = 'https://login.example.com/start?secret=abc';
  lab.meanwhile = (_, { redirect }) => {
    assert.equal(redirect, 'manual');
    return new Response(null, { status: 302, headers: { location } });
  };
  const messages = await lab.run('check', { config: tokenConfig });
  const said = JSON.stringify(messages.at(-1));
  assert.match(said, /it redirects to https:\/\/login\.example\.com, and/);
  assert.ok(!said.includes('abc'));
});

test('of a message of a megabyte, a sentence is quoted', async () => {
  const { lab, streams } = await start();
  const message = 'no '.repeat(350_000);
  const refId = message;
  once(lab, () =>
    Response.json({ errorCode: 1006, message, refId }, { status: 404 }),
  );
  const [error] = errorsOf(await lab.read(streams));
  assert.ok(error!.message.length < 1_000);
  assert.match(error!.message, /no no …/);
});

/** Sends megabytes until it is told to stop. */
function endless(hangUp: () => void): Response {
  const chunk = new Uint8Array(1_000_000).fill(32);
  return new Response(
    new ReadableStream({
      pull: (controller) => controller.enqueue(chunk),
      cancel: hangUp,
    }),
  );
}

test('an answer without an end is read for 32 MB, and its connection closed', async () => {
  const { lab } = await start();
  let closed = 0;
  lab.meanwhile = () => endless(() => closed++);
  const messages = await lab.run('check', { config: tokenConfig });
  assert.match(
    JSON.stringify(messages.at(-1)),
    /FAILED.*\/users\/me is longer than 32 MB/,
  );
  assert.ok(closed > 0);
});

/** Answers that it is too much for pages of more rows than these. */
function limitPages(lab: Lab, most: number, tooMuch: () => Response): number[] {
  const sizes: number[] = [];
  lab.meanwhile = (path) => {
    const size = /pageSize=(\d+)/.exec(path)?.[1];
    if (!sheetPath.test(path) || size === undefined) return;
    sizes.push(Number(size));
    return Number(size) > most ? tooMuch() : undefined;
  };
  return sizes;
}

const ways = {
  'takes Smartsheet too long': () =>
    Response.json({ errorCode: 4002 }, { status: 503 }),
  'is too long to be read': () => endless(() => {}),
};

for (const [what, tooMuch] of Object.entries(ways)) {
  test(`a page that ${what} is asked for in halves`, async () => {
    const { lab, streams } = await start(700);
    const sizes = limitPages(lab, 300, tooMuch);
    const messages = await lab.read(streams);
    assert.deepEqual(errorsOf(messages), []);
    const rows = recordsOf(messages).map(({ data }) => data['_row_number']);
    assert.deepEqual(
      rows,
      Array.from({ length: 700 }, (_, i) => i + 1),
    );
    assert.equal(sizes.at(-1), 250);
  });

  test(`changes and ids of which a page ${what} are asked for in halves`, async () => {
    const lab = createLab({ saved: [tasks(700)] });
    const streams = configure(await lab.discover(), ['Tasks']);
    const state = statesOf(await lab.read(streams));
    lab.clock.advance(48 * 3_600_000);
    limitPages(lab, 300, tooMuch);
    const messages = await lab.read(streams, state);
    assert.deepEqual(errorsOf(messages), []);
    assert.equal(recordsOf(messages).length, 0);
  });
}

test('a walk that is cut short among smaller pages goes on where it stood', async () => {
  const lab = createLab({ saved: [tasks(7_000)] });
  const streams = configure(await lab.discover(), ['Tasks']);
  limitPages(lab, 333, ways['takes Smartsheet too long']);
  const files = { config: tokenConfig, catalog: { streams } };
  const cut = await lab.run('read', files, ({ type }) => type === 'STATE');
  const state = statesOf(cut);
  const rest = await lab.read(streams, state);
  const numbers = [...recordsOf(cut), ...recordsOf(rest)].map(({ data }) =>
    Number(data['_row_number']),
  );
  assert.equal(new Set(numbers).size, 7_000);
  assert.equal(numbers.length, 7_000);
});

test('pages are cut for the columns that a sheet has, not for those selected', async () => {
  const lab = createLab({ saved: [wideTasks(1_500)] });
  const [configured] = configure(await lab.discover(), ['Tasks']);
  const { properties } = configured!.stream.json_schema as {
    properties: Record<string, object>;
  };
  const all = Object.entries(properties);
  const some = all.filter(([name], i) => name.startsWith('_') || i < 12);
  const json_schema = {
    ...configured!.stream.json_schema,
    properties: Object.fromEntries(some),
  };
  lab.requests.length = 0;
  const stream = { ...configured!.stream, json_schema } as never;
  const messages = await lab.read([{ ...configured!, stream }]);
  assert.equal(recordsOf(messages).length, 1_500);
  const sizes = lab.requests.flatMap(
    (request) => /pageSize=(\d+)/.exec(request)?.slice(1).map(Number) ?? [],
  );
  assert.ok(sizes.length > 2);
  assert.ok(sizes.at(-1)! < sizes[0]!);
});
