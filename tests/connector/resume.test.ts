import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  AirbyteMessage,
  Json,
  JsonObject,
} from '../../connector/src/airbyte/protocol';
import type { Sheet } from '../../connector/sandbox/account/model';
import { createTable } from './destination';
import { diceOf, edit } from './editor';
import { tasks, wideConfig, wideTasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  recordsOf,
  statesOf,
  tokenConfig,
} from './lab';

const config = { ...tokenConfig, ...wideConfig };
const cutsPerRun = 6;
const day = 24 * 3_600_000;

/**
 * Kills a sync again and again after some message, with edits before, between
 * and during, and lets the last one live.
 */
async function cutAndResume(sheet: Sheet, seed: number) {
  const dice = diceOf(seed);
  const lab = createLab({ saved: [sheet], listLag: 1 });
  const editor = await edit(lab, sheet.name);
  const catalog = configure(await lab.discover(config), [sheet.name]);
  const committed = createTable();
  const all = createTable();
  let state: Json = [];
  let cuts = 0;

  const work = async (times: number) => {
    for (let i = 0; i < times; i++) {
      lab.clock.advance(Math.floor(dice() * 1_500));
      await editor.doSomething(dice);
    }
  };
  const sync = async (dies: (index: number) => boolean) => {
    const files = { config, catalog: { streams: catalog }, state };
    const messages = await lab.run('read', files, (_, index) => dies(index));
    assert.deepEqual(errorsOf(messages), []);
    committed.load(messages);
    all.load(messages, 'all');
    state = withNulls(latest(state, messages));
  };

  for (; cuts < cutsPerRun; cuts++) {
    await work(3);
    lab.meanwhile = async (path) => {
      if (path.startsWith('/sheets/') && dice() < 0.3) await work(1);
    };
    const most = dice() < 0.5 ? 12 : sheet.totalRowCount * 1.2;
    const last = Math.floor(dice() * most);
    await sync((index) => index === last);
    lab.meanwhile = () => {};
  }
  await work(3);
  lab.clock.advance(day);
  await sync(() => false);
  const now = new Map(
    (await editor.rows()).map(({ id, cells }) => [id, cells[0]?.value ?? null]),
  );
  return { committed: valuesOf(committed), all: valuesOf(all), now };
}

const valuesOf = ({ rows }: ReturnType<typeof createTable>) =>
  new Map([...rows].map(([id, { Task }]) => [id, Task]));

/** What a client holds after a sync: the last state of each stream that it saw. */
function latest(before: Json, messages: AirbyteMessage[]): Json {
  const seen = statesOf(messages) as Json[];
  return seen.length > 0 ? seen : before;
}

/** A state as some clients write it back. */
function withNulls(state: Json): Json {
  return (JSON.parse(JSON.stringify(state)) as JsonObject[]).map((entry) => {
    const stream = entry['stream'] as JsonObject;
    return {
      ...entry,
      id: 7,
      global: null,
      data: null,
      destinationStats: null,
      stream: {
        stream_descriptor: {
          ...(stream['stream_descriptor'] as JsonObject),
          namespace: null,
        },
        stream_state: {
          walk: null,
          something: null,
          ...(stream['stream_state'] as JsonObject),
        },
      },
    };
  });
}

const sheets: [what: string, sheet: Sheet, seeds: number][] = [
  ['three pages', wideTasks(130), 16],
  ['a state in the middle', tasks(2_100), 2],
];

for (const [what, sheet, seeds] of sheets) {
  const cuts = seeds * cutsPerRun;
  test(`killed at ${cuts} random points over ${what}, the destination ends equal to the sheet`, async () => {
    for (let seed = 1; seed <= seeds; seed++) {
      const { committed, all, now } = await cutAndResume(sheet, seed);
      assert.deepEqual(sorted(committed), sorted(now), `seed ${seed}`);
      // Also what no state covers: it was announced before it came.
      assert.deepEqual(sorted(all), sorted(now), `all, seed ${seed}`);
    }
  });
}

const sorted = <T>(map: Map<number, T>) => [...map].sort(([a], [b]) => a - b);

/** Kills a walk with this state, which is printed when so many pages are on their way. */
function nthState(n: number): (message: AirbyteMessage) => boolean {
  let states = 0;
  return ({ type }) => type === 'STATE' && ++states === n;
}

for (const mode of ['full_refresh', 'incremental'] as const) {
  test(`a ${mode} goes on after its last state and repeats no row before it`, async () => {
    const lab = createLab({ saved: [tasks(4_500)] });
    const catalog = configure(await lab.discover(), ['Tasks'], mode);
    const files = { config: tokenConfig, catalog: { streams: catalog } };
    const first = await lab.run('read', files, nthState(3));
    assert.equal(recordsOf(first).length, 2_000);
    lab.requests.length = 0;
    const rest = await lab.read(catalog, statesOf(first));
    assert.deepEqual(
      recordsOf(rest).map(({ data }) => data['_row_number']),
      Array.from({ length: 2_500 }, (_, i) => 2_001 + i),
    );
    assert.equal(lab.requests.length, 3);
  });

  test(`a ${mode} that was edited while it lay dead is whole when it goes on`, async () => {
    const lab = createLab({ saved: [tasks(2_600)] });
    const editor = await edit(lab, 'Tasks');
    const catalog = configure(await lab.discover(), ['Tasks'], mode);
    const files = { config: tokenConfig, catalog: { streams: catalog } };
    const first = await lab.run('read', files, nthState(3));
    const before = await editor.rows();
    lab.clock.advance(60_000);
    // Row 2,001 slips onto a page that will not be asked for again.
    await editor.remove(before[0]!.id);
    lab.clock.advance(60_000);
    const rest = await lab.read(catalog, statesOf(first));
    const came = new Set(
      [...recordsOf(first), ...recordsOf(rest)].map(
        ({ data }) => data['_row_id'],
      ),
    );
    assert.deepEqual(
      (await editor.rows()).filter(({ id }) => !came.has(id)),
      [],
    );
  });
}

test('an incremental sync goes on from the state of a full refresh', async () => {
  const lab = createLab({ saved: [tasks(5)] });
  const catalog = await lab.discover();
  const state = statesOf(
    await lab.read(configure(catalog, ['Tasks'], 'full_refresh')),
  );
  const editor = await edit(lab, 'Tasks');
  lab.clock.advance(60_000);
  await editor.change((await editor.rows())[0]!.id, 'edited');
  lab.clock.advance(60_000);
  const next = await lab.read(configure(catalog, ['Tasks']), state);
  assert.deepEqual(
    recordsOf(next).map(({ data }) => data['Task']),
    ['edited'],
  );
});

test('every state of a sync differs from the one before it', async () => {
  const lab = createLab({ saved: [tasks(4_500)] });
  const catalog = configure(await lab.discover(), ['Tasks']);
  const states = (await lab.read(catalog)).flatMap((message) =>
    message.type === 'STATE' ? [JSON.stringify(message.state.stream)] : [],
  );
  // One before each page, and one in the end.
  assert.equal(states.length, 5 + 1);
  assert.equal(new Set(states).size, 5 + 1);
});
