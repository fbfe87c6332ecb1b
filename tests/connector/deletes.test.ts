import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, JsonObject } from '../../connector/src/airbyte/protocol';
import { decodeRows } from '../../connector/src/rows/known';
import { createTable } from './destination';
import { tasks } from './grid';
import { recordsOf } from './lab';
import { startSynced as start, type Synced } from './synced';

const minute = 60_000;
const hour = 60 * minute;

const sweeps = ({ lab }: Synced) =>
  lab.requests.filter((line) => line.includes('columnIds=')).length;

const goneOf = ({ messages }: Synced) =>
  recordsOf(messages)
    .filter(({ data }) => data['_ab_cdc_deleted_at'])
    .map(({ data }) => data['_row_id']);

/** Lets a minute pass before something is done and one after. */
async function meanwhile(
  { lab }: Synced,
  something: () => Promise<unknown>,
): Promise<void> {
  lab.clock.advance(minute);
  await something();
  lab.clock.advance(minute);
}

test('a deleted row comes as a tombstone that says when it was noticed', async () => {
  const started = await start({ saved: [tasks(5)] });
  const [row] = await started.editor.rows();
  await meanwhile(started, () => started.editor.remove(row!.id));
  await started.sync();
  const noticed = '2026-03-02T09:02:01Z';
  assert.deepEqual(
    recordsOf(started.messages).map(({ data }) => data),
    [
      {
        _row_id: row!.id,
        _modified_at: noticed,
        _ab_cdc_deleted_at: noticed,
      },
    ],
  );
});

test('a tombstone comes once', async () => {
  const started = await start({ saved: [tasks(5)] });
  const [row] = await started.editor.rows();
  await meanwhile(started, () => started.editor.remove(row!.id));
  await started.sync();
  await meanwhile(started, async () => {});
  assert.deepEqual(await started.sync(), []);
});

test('deletions cost one request more, and only when the counts differ', async () => {
  const started = await start({ saved: [tasks(900)] });
  const [one, two] = await started.editor.rows();
  await meanwhile(started, () => started.editor.change(one!.id, 'changed'));
  await started.sync();
  assert.equal(started.lab.requests.length, 2);
  await meanwhile(started, () => started.editor.remove(two!.id));
  await started.sync();
  assert.equal(started.lab.requests.length, 3);
  assert.equal(sweeps(started), 1);
});

test('rows that go with their parent each get a tombstone', async () => {
  const started = await start({}, 'Product launch');
  const rows = await started.editor.rows();
  const parent = rows.find(({ id }) =>
    rows.some(({ parentId }) => parentId === id),
  )!;
  await meanwhile(started, () => started.editor.remove(parent.id));
  await started.sync();
  const left = new Set((await started.editor.rows()).map(({ id }) => id));
  const gone = rows.map(({ id }) => id).filter((id) => !left.has(id));
  assert.ok(gone.length > 1);
  assert.deepEqual(new Set(goneOf(started)), new Set(gone));
});

test('a row that left while another came, so that the counts agree, is found', async () => {
  const started = await start({ saved: [tasks(5)] });
  const [row] = await started.editor.rows();
  await meanwhile(started, async () => {
    await started.editor.remove(row!.id);
    await started.editor.add('new');
  });
  assert.deepEqual(await started.sync(), ['new', null]);
  assert.deepEqual(goneOf(started), [row!.id]);
});

test('a row that turned blank comes with nothing in it', async () => {
  const started = await start({ saved: [tasks(5)] });
  const [, row] = await started.editor.rows();
  await meanwhile(started, () => started.editor.blank(row!.id));
  assert.deepEqual(await started.sync(), [null]);
  const { data } = recordsOf(started.messages)[0]!;
  assert.equal(data['_row_id'], row!.id);
  assert.equal(data['_ab_cdc_deleted_at'], null);
});

test('a new row with nothing in it comes', async () => {
  const started = await start({ saved: [tasks(5)] });
  let added = 0;
  await meanwhile(started, async () => {
    added = await started.editor.add(null);
  });
  assert.deepEqual(await started.sync(), [null]);
  assert.equal(recordsOf(started.messages)[0]!.data['_row_id'], added);
});

for (const [when, hours, wait] of [
  ['with the next sweep', 24, 24 * hour],
  ['at once where every sync sweeps', 0, minute],
] as const) {
  test(`a row that turned blank before another was edited comes ${when}`, async () => {
    const started = await start({ saved: [tasks(5)] }, 'Tasks', {
      sweep_hours: hours,
    });
    const [one, two] = await started.editor.rows();
    await meanwhile(started, () => started.editor.blank(one!.id));
    await started.editor.change(two!.id, 'edited later');
    started.lab.clock.advance(minute);
    const came = await started.sync();
    started.lab.clock.advance(wait);
    came.push(...(await started.sync()));
    assert.ok(came.includes('edited later'));
    assert.ok(came.includes(null));
  });
}

test('a row that turns blank after it was delivered, but before the sweep, is not lost', async () => {
  const started = await start({ saved: [tasks(5)] });
  const { lab, editor, sync } = started;
  const [one, two] = await editor.rows();
  await meanwhile(started, async () => {
    await editor.change(one!.id, 'about to be blank');
    await editor.remove(two!.id);
  });
  lab.meanwhile = async (path, request) => {
    if (!path.includes('rowsModifiedSince')) return;
    lab.meanwhile = () => {};
    const answer = await lab.answer(request);
    lab.clock.advance(2_000);
    await editor.blank(one!.id);
    lab.clock.advance(2_000);
    return answer;
  };
  const table = createTable();
  await sync();
  table.load(started.messages);
  for (let day = 0; day < 2; day++) {
    lab.clock.advance(24 * hour);
    await sync();
    table.load(started.messages);
  }
  assert.equal(table.rows.get(one!.id)!['Task'], null);
});

test('a row that came without a new date is found by the next sweep', async () => {
  const started = await start({ saved: [tasks(5)] });
  const { lab, editor, sync } = started;
  const [one] = await editor.rows();
  // As if it had not been there the last time, and its date tells nothing.
  started.state = forget(started.state, one!.id);
  lab.clock.advance(24 * hour);
  assert.deepEqual(await sync(), ['Task 1']);
});

test('deletions that leave no trace wait for the periodic sweep', async () => {
  const started = await start({ saved: [tasks(5)], deletesTouchSheet: false });
  const { lab, editor, sync } = started;
  const [row] = await editor.rows();
  await meanwhile(started, () => editor.remove(row!.id));
  await sync();
  assert.equal(lab.requests.length, 1, 'nothing says that the sheet changed');
  lab.clock.advance(23 * hour);
  await sync();
  assert.equal(sweeps(started), 0);
  lab.clock.advance(1 * hour);
  await sync();
  assert.equal(sweeps(started), 1);
  assert.deepEqual(goneOf(started), [row!.id]);
});

test('where every sync sweeps, one whose clock is behind that of the last does so too', async () => {
  const saved = { saved: [tasks(5)], deletesTouchSheet: false };
  const started = await start(saved, 'Tasks', { sweep_hours: 0 });
  const { lab, editor, sync } = started;
  const [row] = await editor.rows();
  await editor.remove(row!.id);
  lab.meanwhile = async (_, request) => {
    const response = await lab.answer(request);
    const date = new Date(lab.clock.now() - 5_000).toUTCString();
    response.headers.set('date', date);
    return response;
  };
  await sync();
  assert.deepEqual(goneOf(started), [row!.id]);
});

test('any edit brings deletions that left no trace to light', async () => {
  const started = await start({ saved: [tasks(5)], deletesTouchSheet: false });
  const { editor, sync } = started;
  const [one, two] = await editor.rows();
  await meanwhile(started, async () => {
    await editor.remove(one!.id);
    await editor.change(two!.id, 'edited');
  });
  assert.deepEqual(await sync(), ['edited', null]);
  assert.deepEqual(goneOf(started), [one!.id]);
});

test('a sheet is swept once a day, not with every sync, and not when it never changes', async () => {
  const started = await start({ saved: [tasks(5)] });
  const { lab, sync } = started;
  let requests = 0;
  for (let i = 0; i < 47; i++) {
    lab.clock.advance(hour);
    await sync();
    requests += sweeps(started);
  }
  assert.equal(requests, 1);
});

test('a sheet that lost all its rows ends empty', async () => {
  const started = await start({ saved: [tasks(5)] });
  const ids = (await started.editor.rows()).map(({ id }) => id);
  await meanwhile(started, () => started.editor.remove(...ids));
  await started.sync();
  assert.deepEqual(new Set(goneOf(started)), new Set(ids));
});

/** The state without one of the rows that it knows. */
function forget(state: Json, rowId: number): Json {
  return (state as unknown as JsonObject[]).map((entry) => {
    const stream = entry['stream'] as JsonObject;
    const inner = stream['stream_state'] as JsonObject;
    const rows = decodeRows(inner['rows'] as string)!;
    rows.delete(rowId);
    const stream_state = { ...inner, rows: rows.encode() };
    return { ...entry, stream: { ...stream, stream_state } };
  });
}
