import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ConfiguredStream,
  Json,
  JsonObject,
} from '../../connector/src/airbyte/protocol';
import type { Row, Sheet } from '../../connector/sandbox/account/model';
import { createTable } from './destination';
import { diceOf, edit, type Editor } from './editor';
import { tasks, wideConfig, wideTasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';

/*
 * Weeks in the life of a sheet: edits, some of which show late; rows that vanish
 * and come back as they were; columns that come and go; schemas refreshed or not;
 * syncs of both modes, killed or not. In the end, once a sweep was due, every
 * destination has what the sheet has, whether it keeps tombstones or not, and
 * whether it keeps what no state covers or not.
 */

const day = 24 * 3_600_000;
const steps = 30;

interface Life {
  sheet: Sheet;
  config: object;
  /** Rows may be hidden, as when they are deleted, and shown again. */
  hides: boolean;
}

function createTables() {
  return (['committed', 'all'] as const).flatMap((keep) =>
    [false, true].map((softDelete) => {
      return { keep, softDelete, ...tableOf(softDelete) };
    }),
  );
}

function tableOf(softDelete: boolean) {
  return { table: createTable({ softDelete }) };
}

async function live({ sheet, config, hides }: Life, seed: number) {
  const dice = diceOf(seed);
  const pick = (count: number) => Math.floor(dice() * count);
  const lab = createLab({ saved: [sheet], listLag: 1 });
  const editor = await edit(lab, sheet.name);
  const path = `/sheets/${sheet.id}`;
  const hidden = new Set<number>();
  hide(lab, path, editor, hidden);
  const tables = createTables();
  const added: number[] = [];
  let titles = 0;
  let state: Json = [];
  let catalog = await describe();
  let refreshing = false;

  async function describe(): Promise<ConfiguredStream[]> {
    return configure(await lab.discover(config), [sheet.name]);
  }

  async function sync(isRefresh: boolean, cut = Infinity) {
    const mode = isRefresh ? 'full_refresh' : 'incremental';
    const streams = catalog.map((stream) => ({ ...stream, sync_mode: mode }));
    // A full refresh that was cut short is tried again until it is through.
    // Its destination may begin with an empty table, its platform with no state.
    if (isRefresh && !refreshing && seed % 2) {
      for (const { table } of tables) table.clear();
      if (seed % 3) state = [];
    }
    const files = { config, catalog: { streams }, state };
    const messages = await lab.run('read', files, (_, at) => at === cut);
    assert.deepEqual(errorsOf(messages), []);
    for (const { table, keep } of tables) table.load(messages, keep);
    const states = statesOf(messages) as Json[];
    if (states.length > 0) state = states;
    refreshing = isRefresh && messages.length > cut;
  }

  async function setColumn(): Promise<void> {
    const id = added[pick(added.length)];
    const rows = await editor.rows();
    const row = rows[pick(rows.length)];
    if (id === undefined || !row) return;
    const cells = [{ columnId: id, value: `set ${pick(1_000)}` }];
    await lab.call('PUT', `${path}/rows`, [{ id: row.id, cells }]);
  }

  const acts: (() => Promise<unknown>)[] = [
    () => editor.doSomething(dice),
    () => editor.doSomething(dice),
    setColumn,
    setColumn,
    async function late() {
      const seconds = 1 + pick(20);
      await lab.call('POST', '/sandbox/clock', { advance: -seconds });
      const begun = lab.clock.now() - seconds * 1000;
      const rows = (await editor.rows()).filter(
        ({ modifiedAt }) => Date.parse(modifiedAt) < begun - 1000,
      );
      const row = rows[pick(rows.length)];
      if (row && pick(2)) await editor.change(row.id, `late ${pick(1_000)}`);
      else if (row) await editor.blank(row.id);
      else await editor.add('late');
      await lab.call('POST', '/sandbox/clock', { advance: seconds });
    },
    async function addColumn() {
      if (added.length > 2) return;
      const title = `Extra ${++titles}`;
      const { result } = await lab.call<{
        result: { id: number } | { id: number }[];
      }>('POST', `${path}/columns`, [{ title, type: 'TEXT_NUMBER', index: 1 }]);
      added.push([result].flat()[0]!.id);
    },
    async function removeColumn() {
      const id = added.shift();
      if (id) await lab.call('DELETE', `${path}/columns/${id}`);
    },
    async function hideOrShow() {
      const rows = (await editor.rows()).filter(({ parentId }) => !parentId);
      const row = rows[pick(rows.length)];
      if (!hides || !row) return;
      if (!hidden.delete(row.id)) hidden.add(row.id);
    },
    async () => void (catalog = await describe()),
    async () => void lab.clock.advance(pick(2) ? pick(20_000) : pick(day)),
    () => sync(refreshing || !pick(4)),
    () => sync(refreshing || !pick(4)),
    () => sync(refreshing || !pick(4), pick(12)),
    () => sync(refreshing || !pick(4), pick(200)),
  ];
  for (let step = 0; step < steps; step++) await acts[pick(acts.length)]!();

  lab.clock.advance(day);
  if (refreshing) await sync(true);
  catalog = await describe();
  await sync(false);
  lab.clock.advance(2 * day);
  await sync(false);
  const rows = (await editor.rows()).filter(({ id }) => !hidden.has(id));
  const names = fieldsOf(catalog[0]!);
  return {
    truth: new Map(rows.map((row) => [row.id, shown(row, rows, names)])),
    tables: tables.map(({ table, ...how }) => ({
      ...how,
      rows: new Map(
        [...table.rows].map(([id, data]) => [id, only(data, names)]),
      ),
    })),
  };
}

/** Takes the hidden rows out of whatever is said about the sheet. */
function hide(
  lab: Lab,
  path: string,
  { rows: all }: Editor,
  hidden: Set<number>,
): void {
  lab.meanwhile = async (asked, request) => {
    if (!asked.startsWith(`${path}?`) || hidden.size === 0) return;
    const ids = new Set((await all()).map(({ id }) => id));
    for (const id of hidden) if (!ids.has(id)) hidden.delete(id);
    const answer = await lab.answer(request);
    const sheet = (await answer.json()) as Sheet;
    const rows = sheet.rows.filter(({ id }) => !hidden.has(id));
    const totalRowCount = sheet.totalRowCount - hidden.size;
    const { headers } = answer;
    return Response.json({ ...sheet, rows, totalRowCount }, { headers });
  };
}

/** Name → column, of the text columns that are neither gone nor details. */
function fieldsOf({ stream }: ConfiguredStream): Map<string, number> {
  const properties = Object.entries(
    stream.json_schema['properties'] as JsonObject,
  );
  return new Map(
    properties.flatMap(([name, property]) => {
      const { column_id, detail } = property as JsonObject;
      return typeof column_id === 'number' && !detail
        ? [[name, column_id]]
        : [];
    }),
  );
}

function shown(row: Row, rows: Row[], names: Map<string, number>): JsonObject {
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  let level = 0;
  for (let at = row.parentId; at; at = parents.get(at)) level++;
  const value = (id: number) =>
    row.cells.find(({ columnId }) => columnId === id)?.value ?? null;
  return {
    _parent_id: row.parentId ?? null,
    _level: level,
    ...Object.fromEntries([...names].map(([name, id]) => [name, value(id)])),
  };
}

function only(data: JsonObject, names: Map<string, number>): JsonObject {
  const wanted = ['_parent_id', '_level', ...names.keys()];
  return Object.fromEntries(wanted.map((name) => [name, data[name] ?? null]));
}

const lives: [what: string, life: Life, seeds: number][] = [
  [
    'a sheet of one page',
    { sheet: tasks(6), config: tokenConfig, hides: true },
    Number(process.env['LIVES'] ?? 40),
  ],
  [
    'a sheet of three pages',
    {
      sheet: wideTasks(130),
      config: { ...tokenConfig, ...wideConfig },
      hides: false,
    },
    Number(process.env['LIVES'] ?? 40) / 10,
  ],
];

const sorted = <T>(map: Map<number, T>) => [...map].sort(([a], [b]) => a - b);

for (const [what, life, seeds] of lives) {
  test(`after ${seeds} lives of ${what}, every destination has what the sheet has`, async () => {
    for (let seed = 1; seed <= seeds; seed++) {
      const { truth, tables } = await live(life, seed);
      for (const { rows, ...how } of tables) {
        const about = `seed ${seed}, ${JSON.stringify(how)}`;
        assert.deepEqual(sorted(rows), sorted(truth), about);
      }
    }
  });
}
