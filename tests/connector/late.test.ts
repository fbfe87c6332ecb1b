import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KnownRows, parentDigits } from '../../connector/src/rows/known';
import { tasks } from './grid';
import { startSynced } from './synced';
import { startReport } from './syncedReport';
import { edit } from './editor';
import { configure, createLab, recordsOf, statesOf } from './lab';

/*
 * An edit carries the second in which it began, by the clock of whoever took it.
 * It may become visible when that second is long over.
 */

const second = 1_000;
const minute = 60 * second;

/** Does something that is dated so many seconds ago. */
async function late(
  { lab }: Pick<Awaited<ReturnType<typeof startSynced>>, 'lab'>,
  seconds: number,
  act: () => Promise<unknown>,
): Promise<void> {
  await lab.call('POST', '/sandbox/clock', { advance: -seconds });
  await act();
  await lab.call('POST', '/sandbox/clock', { advance: seconds });
}

for (const seconds of [3, 60, 280]) {
  test(`an edit that shows ${seconds} seconds late comes with the next sync, and once`, async () => {
    const started = await startSynced({ saved: [tasks(5)] });
    const { lab, editor, sync } = started;
    const [one, two] = await editor.rows();
    lab.clock.advance(10 * minute);
    await editor.change(two!.id, 'in time');
    lab.clock.advance(10 * minute);
    await sync();
    lab.clock.advance(second);
    await late(started, seconds, () => editor.change(one!.id, 'late'));
    lab.clock.advance(2 * minute);
    assert.deepEqual(await sync(), ['late']);
    lab.clock.advance(minute);
    assert.deepEqual(await sync(), []);
    lab.clock.advance(25 * 60 * minute);
    assert.deepEqual(await sync(), []);
  });
}

test('a row that turns blank late, and one that is deleted late, are noticed', async () => {
  const started = await startSynced({ saved: [tasks(5)] });
  const { lab, editor, sync } = started;
  const [one, two] = await editor.rows();
  lab.clock.advance(20 * minute);
  await sync();
  await late(started, 4, () => editor.blank(one!.id));
  await late(started, 5, () => editor.remove(two!.id));
  lab.clock.advance(2 * minute);
  await sync();
  const ids = recordsOf(started.messages).map(({ data }) => data['_row_id']);
  assert.deepEqual(new Set(ids), new Set([one!.id, two!.id]));
});

test('a row of a report that shows late comes with the next sync, and once', async () => {
  const synced = await startReport('Tickets by label');
  const editor = await edit(synced.lab, 'Issue tracker');
  const [row] = await editor.rows();
  synced.lab.clock.advance(10 * minute);
  await synced.sync();
  await late(synced, 5, () => editor.change(row!.id, 'late', 1));
  synced.lab.clock.advance(minute);
  assert.deepEqual(
    (await synced.sync()).map(({ data }) => data['_row_id']),
    [row!.id],
  );
  assert.deepEqual(await synced.sync(), []);
});

test('rows of an import shortly before the first sync are not delivered once more', async () => {
  const lab = createLab({ saved: [tasks(0)] });
  const editor = await edit(lab, 'Tasks');
  for (let i = 0; i < 50; i++) await editor.add(`imported ${i}`);
  lab.clock.advance(minute);
  const catalog = configure(await lab.discover(), ['Tasks']);
  const first = await lab.read(catalog);
  assert.equal(recordsOf(first).length, 50);
  await editor.add('one more');
  lab.clock.advance(minute);
  const next = await lab.read(catalog, statesOf(first));
  assert.deepEqual(
    recordsOf(next).map(({ data }) => data['Task']),
    ['one more'],
  );
});

test('what was delivered shortly before the cursor is in the state, by seconds, and leaves it again', async () => {
  const started = await startSynced({ saved: [tasks(5)] });
  const { lab, editor, sync } = started;
  const [one, two] = await editor.rows();
  lab.clock.advance(10 * minute);
  await editor.change(one!.id, 'changed');
  await editor.change(two!.id, 'as well');
  lab.clock.advance(minute);
  await sync();
  const recent = () =>
    JSON.stringify(started.state).match(/"recent":{.*?}/)![0];
  assert.match(recent(), /^"recent":{"2026-03-02T09:10:00Z":"\w+\.\w+\."}$/);
  lab.clock.advance(10 * minute);
  await sync();
  assert.equal(recent(), '"recent":{}');
});

test('a row below another takes one character more for each level, and four for its parent', () => {
  const parent = parentDigits - 1;
  const text = (level: number) =>
    new KnownRows([
      [8854012647049092, { level, parent, risen: false }],
    ]).encode();
  for (const level of [1, 2, 7])
    assert.equal(text(level).length, text(0).length + level + 4);
});

test('a sheet that lost a row is asked once more for its changes and not for its ids, and then rests', async () => {
  const { lab, editor, sync } = await startSynced({ saved: [tasks(5)] });
  const [one] = await editor.rows();
  lab.clock.advance(10 * minute);
  await editor.remove(one!.id);
  for (const requests of [1 + 1 + 1, 1 + 1, 1, 1]) {
    lab.clock.advance(2 * minute);
    await sync();
    assert.equal(lab.requests.length, requests);
    lab.clock.advance(10 * minute);
  }
});
