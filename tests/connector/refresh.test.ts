import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid, tasks } from './grid';
import {
  configure,
  createLab,
  logsOf,
  recordsOf,
  statesOf,
  tokenConfig,
} from './lab';

/** A sheet that is read in full, by the sync of this id, from a state. */
async function start(names = ['Tasks']) {
  const saved = names[0] === 'Tasks' && { saved: [tasks(5)] };
  const lab = createLab({ ...saved });
  const catalog = configure(await lab.discover(), names, 'full_refresh');
  const read = (sync_id?: number | null, state = statesOf([])) => {
    const streams = catalog.map((stream) => ({ ...stream, sync_id }));
    return lab.read(streams as typeof catalog, state);
  };
  return { lab, read };
}

for (const name of ['Tasks', 'Tickets by label', 'smartsheet_sheets']) {
  test(`a full refresh of ${name} that was complete is not sent again by an attempt of the same sync, and says so`, async () => {
    const { read } = await start([name]);
    const first = await read(7);
    assert.ok(recordsOf(first).length > 0);
    const again = await read(7, statesOf(first));
    assert.deepEqual(recordsOf(again), []);
    assert.match(
      logsOf(again).join(),
      /was read in an earlier attempt of this sync \(7\): nothing of it is sent again/,
    );
    const state = (messages: typeof first) =>
      JSON.stringify(statesOf(messages)).replace(/"recordCount":\d+/, '');
    assert.equal(state(again), state(first));
  });
}

for (const [before, now] of [
  [7, 8],
  [7, undefined],
  [undefined, 7],
  [undefined, undefined],
  [null, null],
] as const) {
  test(`a full refresh of sync ${now} that is given the last state of sync ${before} sends all rows`, async () => {
    const { read } = await start();
    const first = await read(before);
    const second = await read(now, statesOf(first));
    assert.equal(recordsOf(second).length, 5);
    const third = await read(now, statesOf(second));
    assert.equal(recordsOf(third).length, now ? 0 : 5);
  });
}

test('a full refresh does not go on with the walk of an incremental sync, or of another sync', async () => {
  const lab = createLab({ saved: [tasks(2_500)] });
  const [stream] = configure(await lab.discover(), ['Tasks']);
  const cut = async (
    sync_mode: 'full_refresh' | 'incremental',
    id?: number,
  ) => {
    const streams = [{ ...stream!, sync_mode, sync_id: id }];
    const files = { config: tokenConfig, catalog: { streams } };
    let states = 0;
    const stop = ({ type }: { type: string }) =>
      type === 'STATE' && ++states === 3;
    return statesOf(await lab.run('read', files, stop));
  };
  const rest = async (state: Awaited<ReturnType<typeof cut>>) => {
    const sync_mode = 'full_refresh' as const;
    const streams = [{ ...stream!, sync_mode, sync_id: 2 }];
    return recordsOf(await lab.read(streams, state)).length;
  };
  assert.equal(await rest(await cut('incremental')), 2_500);
  assert.equal(await rest(await cut('full_refresh', 1)), 2_500);
  assert.equal(await rest(await cut('full_refresh', 2)), 500);
});

test('a full refresh of cell history reads all of it, whatever its last state says', async () => {
  const config = { ...tokenConfig, history_columns: ['Task'] };
  const lab = createLab({
    saved: [grid('Tasks', [['Task', 'TEXT_NUMBER']], [['one'], ['two']])],
  });
  const name = 'smartsheet_cell_history';
  const streams = configure(await lab.discover(config), [name], 'full_refresh');
  const first = await lab.read(streams, [], config);
  assert.ok(recordsOf(first).length > 0);
  const second = await lab.read(streams, statesOf(first), config);
  assert.equal(recordsOf(second).length, recordsOf(first).length);
});
