import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tasks } from './grid';
import { logsOf, recordsOf } from './lab';
import { startSynced, type Synced } from './synced';

/** Enough rows that their ids take two requests. */
const saved = [tasks(10_100)];

const goneOf = ({ messages }: Synced) =>
  recordsOf(messages).flatMap(({ data }) =>
    data['_ab_cdc_deleted_at'] ? [data['_row_id']] : [],
  );

/**
 * A synced sheet that lost a row, and will lose its first one again before the
 * second page of ids is read, as often as told.
 */
async function losing(times: number, deletesTouchSheet: boolean) {
  const synced = await startSynced({ saved, deletesTouchSheet }, 'Tasks', {
    sweep_hours: 0,
  });
  const { lab, editor } = synced;
  const ids = (await editor.rows()).map(({ id }) => id);
  const removed: number[] = [];
  const removeFirst = async () => {
    removed.push(ids[removed.length]!);
    lab.clock.advance(1_000);
    await editor.remove(removed.at(-1)!);
  };
  lab.clock.advance(60_000);
  await removeFirst();
  lab.clock.advance(60_000);
  lab.meanwhile = async (path) => {
    const isSecondPage = /columnIds=.*page=2/.test(path);
    if (isSecondPage && removed.length <= times) await removeFirst();
  };
  return { synced, removed };
}

test('a delete between two pages of ids makes us read them again', async () => {
  const { synced, removed } = await losing(1, false);
  await synced.sync();
  assert.deepEqual(new Set(goneOf(synced)), new Set(removed));
});

test('while deletes go on, no row is called gone; afterwards all of them are', async () => {
  const { synced, removed } = await losing(3, true);
  await synced.sync();
  assert.deepEqual(goneOf(synced), []);
  assert.match(
    logsOf(synced.messages).join(),
    /edited faster than its ids can be read: deletions are looked for in the next sync/,
  );
  synced.lab.clock.advance(60_000);
  await synced.sync();
  assert.deepEqual(new Set(goneOf(synced)), new Set(removed));
});

test('ids that come with one too few call no row gone', async () => {
  const synced = await startSynced({ saved: [tasks(5)] });
  const { lab, sync } = synced;
  lab.clock.advance(24 * 3_600_000);
  lab.meanwhile = async (path, request) => {
    if (!path.includes('columnIds=')) return;
    const sheet = (await (await lab.answer(request)).json()) as {
      rows: object[];
    };
    return Response.json({ ...sheet, rows: sheet.rows.slice(1) });
  };
  await sync();
  assert.deepEqual(goneOf(synced), []);
});

test('an edited row that slips past every page, also of the ids, comes next time', async () => {
  const synced = await startSynced({ saved });
  const { lab, editor, sync } = synced;
  const rows = await editor.rows();
  const ids = rows.map(({ id }) => id);
  lab.clock.advance(60_000);
  await editor.change(ids[10_000]!, 'slippery');
  lab.clock.advance(60_000);
  lab.meanwhile = async (path) => {
    // Up onto a page that was read, down before it is read again, and so on.
    if (path.includes('rowsModifiedSince') && path.includes('page=3')) {
      await editor.remove(ids.shift()!);
    } else if (/columnIds=.*page=1/.test(path)) {
      ids.unshift(await editor.add('in front', ids[0]));
    } else if (/columnIds=.*page=2/.test(path)) {
      await editor.remove(ids.shift()!);
    }
  };
  assert.ok(!(await sync()).includes('slippery'));
  lab.meanwhile = () => {};
  lab.clock.advance(60_000);
  assert.ok((await sync()).includes('slippery'));
});
