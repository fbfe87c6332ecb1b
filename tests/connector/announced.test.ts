import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  AirbyteMessage,
  Json,
} from '../../connector/src/airbyte/protocol';
import type { Row, Sheet } from '../../connector/sandbox/account/model';
import { createTable } from './destination';
import { tasks } from './grid';
import { recordsOf, statesOf, tokenConfig, configure } from './lab';
import { startSynced } from './synced';

/*
 * A destination may keep what came after the last state, and may keep tombstones.
 * So rows and tombstones are announced by a state before they come, and a row that
 * comes back wins against its tombstone.
 */

const minute = 60_000;

/** A synced sheet, a table of each kind, and a row that vanishes and comes back. */
async function start() {
  const synced = await startSynced({ saved: [tasks(4)] });
  const { lab, editor } = synced;
  const kinds = [false, true].map((softDelete) => createTable({ softDelete }));
  for (const table of kinds) table.load(synced.messages);
  const hidden = new Set<number>();
  lab.meanwhile = async (path, request) => {
    if (!/^\/sheets\/\d+\?/.test(path) || hidden.size === 0) return;
    const answer = await lab.answer(request);
    const sheet = (await answer.json()) as Sheet;
    const rows = sheet.rows.filter(({ id }) => !hidden.has(id));
    const totalRowCount = sheet.totalRowCount - hidden.size;
    const { headers } = answer;
    return Response.json({ ...sheet, rows, totalRowCount }, { headers });
  };
  const rows = await editor.rows();
  const streams = configure(await lab.discover(), ['Tasks']);
  return {
    ...synced,
    hidden,
    rows,
    kinds,
    async sync() {
      lab.clock.advance(25 * 60 * minute);
      await synced.sync();
      for (const table of kinds) table.load(synced.messages);
      return recordsOf(synced.messages);
    },
    /** Makes the next sync believe that it has a field more than the last. */
    forget() {
      const text = JSON.stringify(synced.state);
      const changed = text.replace(/"fields":"[^"]*"/, '"fields":"none"');
      synced.state = JSON.parse(changed) as Json;
    },
    /** Kills a sync after a record of some kind; the tables keep it. */
    async kill(isLast: (message: AirbyteMessage) => boolean) {
      lab.clock.advance(25 * 60 * minute);
      const catalog = { streams };
      const files = { config: tokenConfig, catalog, state: synced.state };
      const messages = await lab.run('read', files, isLast);
      for (const table of kinds) table.load(messages, 'all');
      const states = statesOf(messages) as Json[];
      if (states.length > 0) synced.state = states;
    },
    assertHas(expected: Row[]) {
      const ids = expected.map(({ id }) => id).sort();
      for (const table of kinds)
        assert.deepEqual([...table.rows.keys()].sort(), ids);
    },
  };
}

const isTombstone = (message: AirbyteMessage) =>
  message.type === 'RECORD' &&
  Boolean(message.record.data['_ab_cdc_deleted_at']);

test('a row comes back with its old date and wins against its tombstone, kept or not', async () => {
  const { hidden, rows, sync, assertHas, editor, lab } = await start();
  const [one, ...others] = rows as [Row, ...Row[]];
  for (let round = 0; round < 3; round++) {
    hidden.add(one.id);
    await sync();
    assertHas(others);
    hidden.clear();
    const [back, ...none] = await sync();
    assert.deepEqual(none, []);
    assert.ok(String(back!.data['_modified_at']) > one.modifiedAt);
    assertHas(rows);
    assert.deepEqual(await sync(), []);
  }
  // Its own date wins again as soon as it is later.
  lab.clock.advance(minute);
  await editor.change(one.id, 'edited');
  const { modifiedAt } = (await editor.rows())[0]!;
  const [edited] = await sync();
  assert.equal(edited!.data['_modified_at'], modifiedAt);
});

test('a row that came back and is read again for a new column wins once more', async () => {
  const { hidden, rows, sync, forget, assertHas } = await start();
  hidden.add(rows[0]!.id);
  await sync();
  hidden.clear();
  await sync();
  forget();
  const all = await sync();
  assert.equal(all.length, 4);
  // The others never left, so their dates are the sheet's.
  assert.deepEqual(
    all.slice(1).map(({ data }) => data['_modified_at']),
    rows.slice(1).map(({ modifiedAt }) => modifiedAt),
  );
  assertHas(rows);
});

test('killed behind a tombstone, the sync after it wins for a row that is back by then', async () => {
  const { hidden, rows, sync, kill, assertHas } = await start();
  hidden.add(rows[0]!.id);
  await kill(isTombstone);
  hidden.clear();
  await sync();
  assertHas(rows);
});

test('a row that came behind the last state and is gone before the next attempt has its tombstone', async () => {
  const { rows, sync, kill, assertHas, editor } = await start();
  const added = await editor.add('short-lived');
  await kill(({ type }) => type === 'RECORD');
  await editor.remove(added);
  await sync();
  assertHas(rows);
});

test('a blank row that a sweep finds is announced as well', async () => {
  const { rows, sync, kill, assertHas, editor } = await start();
  const added = await editor.add(null);
  await kill(({ type }) => type === 'RECORD');
  await editor.remove(added);
  await sync();
  assertHas(rows);
});

test('a state before the first page of a first sync names its rows as pending', async () => {
  const { lab } = await start();
  const catalog = configure(await lab.discover(), ['Tasks']);
  const messages = await lab.read(catalog);
  const at = messages.findIndex(({ type }) => type === 'RECORD');
  const before = JSON.stringify(statesOf(messages.slice(0, at)));
  assert.match(before, /"rows":"","pending":"(\w+\.){4}"/);
});
