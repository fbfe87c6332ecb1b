import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../connector/src/airbyte/protocol';
import { edit } from './editor';
import { tasks, wideConfig, wideTasks } from './grid';
import {
  configure,
  createLab,
  recordsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';
import { startSynced as start } from './synced';
import { assertAsShown, goneOf, startReport } from './syncedReport';

/* What a sync does about rows of which it saw only a part. */

const minute = 60_000;

/** Leaves a row out of every answer whose path fits, until told to stop. */
function hide(lab: Lab, id: number, paths: RegExp): () => void {
  lab.meanwhile = async (path, request) => {
    if (!paths.test(path)) return;
    const page = (await (await lab.answer(request)).json()) as {
      rows: { id: number }[];
    };
    const rows = page.rows.filter((row) => row.id !== id);
    return Response.json({ ...page, rows });
  };
  return () => void (lab.meanwhile = () => {});
}

const inventory = /exclude=nonexistentCells/;

test('a row that an inventory passes over is not taken for deleted', async () => {
  const started = await start({ saved: [tasks(5)] });
  const { editor, lab, sync } = started;
  const [first, second] = await editor.rows();
  lab.clock.advance(minute);
  await editor.remove(first!.id);
  lab.clock.advance(minute);
  const stop = hide(lab, second!.id, inventory);
  await sync();
  const goneIn = () => goneOf(recordsOf(started.messages));
  assert.deepEqual(goneIn(), []);
  stop();
  await editor.change(second!.id, 'edited');
  lab.clock.advance(minute);
  await sync();
  assert.deepEqual(goneIn(), [first!.id]);
});

test('an edited row that slips past the changes and past the inventory comes with the next sync', async () => {
  const { editor, lab, sync } = await start(
    { saved: [wideTasks(300)] },
    'Tasks',
    wideConfig,
  );
  const rows = await editor.rows();
  const slipped = rows[250]!.id;
  lab.clock.advance(minute);
  await editor.change(slipped, 'edited');
  lab.clock.advance(minute);
  let removed = false;
  hide(lab, slipped, inventory);
  const hiding = lab.meanwhile;
  lab.meanwhile = async (path, request) => {
    if (path.includes('rowsModifiedSince') && path.includes('page=2')) {
      if (!removed) await editor.remove(rows[0]!.id);
      removed = true;
    }
    return hiding(path, request);
  };
  assert.ok(!(await sync()).includes('edited'));
  lab.meanwhile = () => {};
  lab.clock.advance(minute);
  assert.ok((await sync()).includes('edited'));
});

test('a row that a page of a report comes without is not taken for gone', async () => {
  const synced = await startReport('Tickets by label');
  const { lab, first } = synced;
  lab.clock.advance(minute);
  const id = first[0]!.data['_row_id'] as number;
  const stop = hide(lab, id, /^\/reports\/\d+\?/);
  assert.deepEqual(goneOf(await synced.sync()), []);
  stop();
  await assertAsShown(synced);
});

test('an edit of a row that was delivered before a walk was killed comes when it goes on', async () => {
  const lab = createLab({ saved: [tasks(2_600)] });
  const editor = await edit(lab, 'Tasks');
  const catalog = configure(await lab.discover(), ['Tasks']);
  const files = { config: tokenConfig, catalog: { streams: catalog } };
  const cut = await lab.run('read', files, ({ type }) => type === 'STATE');
  lab.clock.advance(minute);
  await editor.change((await editor.rows())[0]!.id, 'edited');
  lab.clock.advance(minute);
  const rest = recordsOf(await lab.read(catalog, statesOf(cut)));
  assert.ok(rest.some(({ data }) => data['Task'] === 'edited'));
});

test('a full refresh that is given the state of an incremental sync reads all', async () => {
  const lab = createLab({ saved: [tasks(5)] });
  const catalog = await lab.discover();
  const state = statesOf(await lab.read(configure(catalog, ['Tasks'])));
  const full = configure(catalog, ['Tasks'], 'full_refresh');
  assert.equal(recordsOf(await lab.read(full, state)).length, 5);
});

test('a full refresh of another sheet that was through does not stand for this one', async () => {
  const lab = createLab({ saved: [tasks(5), tasks(3, 'Others')] });
  const catalog = await lab.discover();
  const full = (name: string) => configure(catalog, [name], 'full_refresh');
  const through = JSON.stringify(statesOf(await lab.read(full('Others'))));
  const state = JSON.parse(
    through.replace('"Others"', '"Tasks"'),
  ) as JsonObject[];
  assert.equal(recordsOf(await lab.read(full('Tasks'), state)).length, 5);
});
