import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect } from './collect';
import type {
  AirbyteMessage,
  Json,
} from '../../connector/src/airbyte/protocol';
import { always, bearer } from '../../connector/src/http/authorize';
import { createBudget } from '../../connector/src/http/budget';
import { smartsheet } from '../../connector/src/smartsheet/api';
import type { Sheet } from '../../connector/sandbox/account/model';
import { createClient } from '../../connector/src/http/client';
import { createSource } from '../../connector/src/source';
import { createClock } from './clock';
import { createTable } from './destination';
import { edit } from './editor';
import { tasks } from './grid';
import {
  configure,
  createLab,
  recordsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';
import { startReport } from './syncedReport';

const minute = 60_000;
const hour = 60 * minute;

test('a clock that is set back during a request does not set the cursor ahead', async () => {
  const lab = createLab({ saved: [tasks(5)] });
  const editor = await edit(lab, 'Tasks');
  const streams = configure(await lab.discover(), ['Tasks']);
  let skew = hour;
  const now = () => lab.clock.now() + skew;
  async function sync(state: Json): Promise<AirbyteMessage[]> {
    const world = {
      now,
      sleep: lab.clock.sleep,
      cloud: false,
      async fetch(request: Request) {
        const answer = await lab.answer(request);
        skew = 0;
        return answer;
      },
    };
    const files: Record<string, unknown> = {
      config: tokenConfig,
      catalog: { streams },
      state,
    };
    const argv = ['config', 'catalog', 'state'].flatMap((name) => [
      `--${name}`,
      name,
    ]);
    const readFile = async (name: string) => JSON.stringify(files[name]);
    const host = { now, readFile };
    return collect(createSource(world), ['read', ...argv], host);
  }

  const first = await sync([]);
  lab.clock.advance(10 * minute);
  await editor.change((await editor.rows())[0]!.id, 'edited');
  lab.clock.advance(10 * minute);
  const second = await sync(statesOf(first));
  assert.deepEqual(
    recordsOf(second).map(({ data }) => data['Task']),
    ['edited'],
  );
});

for (const date of ['with', 'without'] as const) {
  test(`a tombstone is newer than a row that was edited in its second, ${date} a Date header`, async () => {
    const lab = createLab({ saved: [tasks(5)] });
    const editor = await edit(lab, 'Tasks');
    const catalog = configure(await lab.discover(), ['Tasks']);
    const table = createTable();
    async function answer(request: Request): Promise<Response> {
      const response = await lab.answer(request);
      const headers = new Headers(response.headers);
      if (date === 'without') headers.delete('date');
      return new Response(await response.text(), { ...response, headers });
    }
    lab.meanwhile = (_, request) => answer(request);
    const first = await lab.read(catalog);
    table.load(first);
    lab.clock.advance(minute);
    const [row, other] = await editor.rows();
    await editor.remove(other!.id);
    lab.clock.advance(minute + 300);
    await editor.change(row!.id, 'edited, and deleted');
    let pages = 0;
    lab.meanwhile = async (path, request) => {
      if (!/^\/sheets\/\d/.test(path)) return answer(request);
      pages++;
      if (pages === 2) lab.clock.advance(400);
      const response = await answer(request);
      if (pages === 1) await editor.remove(row!.id);
      return response;
    };
    const second = await lab.read(catalog, statesOf(first));
    assert.equal(recordsOf(second).length, 3);
    table.load(second);
    assert.equal(table.rows.size, 3);
  });
}

/** A lab in which edits are dated so many seconds later than answers are. */
function ahead(seconds: number, saved?: Sheet[]): Lab {
  const lab = createLab({ ...(saved && { saved }), listLag: 0 });
  lab.meanwhile = async (_, request) => {
    const response = await lab.answer(request);
    const date = new Date(lab.clock.now() - seconds * 1000).toUTCString();
    response.headers.set('date', date);
    return response;
  };
  return lab;
}

for (const softDelete of [false, true]) {
  const destination = softDelete ? 'keeps' : 'removes';
  test(`a tombstone wins against a row that a clock further ahead has dated, in a destination that ${destination} it`, async () => {
    const lab = ahead(5, [tasks(5)]);
    const editor = await edit(lab, 'Tasks');
    const catalog = configure(await lab.discover(), ['Tasks']);
    const table = createTable({ softDelete });
    const added = await editor.add('short-lived');
    const first = await lab.read(catalog);
    table.load(first);
    assert.ok(table.rows.has(added));
    await editor.remove(added);
    table.load(await lab.read(catalog, statesOf(first)));
    assert.ok(!table.rows.has(added));
  });

  test(`so does one whose row came behind the last state of a sync that was killed, where it ${destination} it`, async () => {
    const lab = ahead(5, [tasks(5)]);
    const editor = await edit(lab, 'Tasks');
    const catalog = { streams: configure(await lab.discover(), ['Tasks']) };
    const table = createTable({ softDelete });
    const first = await lab.read(catalog.streams);
    table.load(first);
    lab.clock.advance(minute);
    const [row] = await editor.rows();
    await editor.change(row!.id, 'edited, and deleted');
    const files = { config: tokenConfig, catalog, state: statesOf(first) };
    const killed = await lab.run(
      'read',
      files,
      ({ type }) => type === 'RECORD',
    );
    table.load(killed, 'all');
    assert.equal(table.rows.get(row!.id)!['Task'], 'edited, and deleted');
    await editor.remove(row!.id);
    table.load(await lab.read(catalog.streams, statesOf(killed)));
    assert.ok(!table.rows.has(row!.id));
  });
}

test('a tombstone of a report wins against a row that a clock further ahead has dated', async () => {
  const lab = ahead(5);
  const editor = await edit(lab, 'Product launch');
  const synced = await startReport('At risk across projects', lab);
  const { sync, table, first } = synced;
  lab.clock.advance(minute);
  const id = first[0]!.data['_row_id'] as number;
  await editor.change(id, 'edited, and deleted');
  await sync();
  assert.ok(table.rows.has(id));
  await editor.remove(id);
  await sync();
  assert.ok(!table.rows.has(id));
});

/** A client whose clock is behind, and a server that refuses it once. */
async function waitTold(header: string, until: (at: number) => string) {
  const clock = createClock('2026-03-02T09:00:00Z');
  let refused = false;
  const world = {
    now: () => clock.now() - 20 * minute,
    sleep: clock.sleep,
    cloud: false,
    async fetch() {
      const date = new Date(clock.now()).toUTCString();
      if (refused) return Response.json({}, { headers: { date } });
      refused = true;
      const told = until(clock.now() + 30_000);
      const headers = { date, [header]: told };
      return Response.json({ errorCode: 4003 }, { status: 429, headers });
    },
  };
  const client = createClient({
    api: smartsheet('https://sandbox.example.com/2.0'),
    world,
    authorize: always(bearer('a-token')),
    budget: createBudget(world, 300, async () => {}),
    patience: 15 * minute,
    due: Infinity,
    log: async () => {},
  });
  const start = clock.now();
  await client.get('/sheets/1');
  return (clock.now() - start) / 1000;
}

test('a moment to come back at is measured by the clock that named it', async () => {
  assert.equal(
    await waitTold('x-ratelimit-reset', (at) => String(at / 1000)),
    30,
  );
  assert.equal(
    await waitTold('retry-after', (at) => new Date(at).toUTCString()),
    30,
  );
});

test('a clock that is set back does not hold the budget back', async () => {
  const clock = createClock('2026-03-02T09:00:00Z');
  let skew = 0;
  const world = {
    now: () => clock.now() + skew,
    sleep: clock.sleep,
    cloud: false,
    fetch: async () => Response.json({}),
  };
  const budget = createBudget(world, 2, async () => {});
  (await budget.take(1))();
  (await budget.take(1))();
  skew = -hour;
  const start = clock.now();
  await budget.take(1);
  assert.equal(clock.now(), start);
});

test('the moment at which a rate limit ends is a whole number', async () => {
  const lab = createLab({ saved: [tasks(2)] });
  const catalog = configure(await lab.discover(), ['Tasks']);
  await lab.fault({ fault: '429', times: 6, path: '/sheets/\\d' });
  const ends = (await lab.read(catalog)).flatMap((message) =>
    message.type === 'TRACE' && message.trace.type === 'STREAM_STATUS'
      ? (message.trace.stream_status.reasons ?? []).map(
          ({ rate_limited }) => rate_limited?.quota_reset,
        )
      : [],
  );
  assert.ok(ends.length > 0);
  for (const end of ends) assert.ok(Number.isInteger(end), `${end}`);
});
