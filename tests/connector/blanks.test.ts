import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid, tasks } from './grid';
import { recordsOf } from './lab';
import { startSynced as start } from './synced';

const minute = 60_000;

test('a family that arrives behind a blank parent has its levels', async () => {
  const started = await start({ saved: [tasks(3)] });
  const { editor, lab } = started;
  lab.clock.advance(minute);
  const parent = await editor.add(null);
  const child = await editor.add('child');
  await editor.move(child, { parentId: parent, toBottom: true });
  const grandchild = await editor.add('grandchild');
  await editor.move(grandchild, { parentId: child, toBottom: true });
  lab.clock.advance(minute);
  await started.sync();
  const levels = new Map(
    recordsOf(started.messages).map(({ data }) => [
      data['Task'] ?? null,
      data['_level'],
    ]),
  );
  assert.equal(levels.get('child'), 1);
  assert.equal(levels.get('grandchild'), 2);
});

test('a sweep asks no second time for a row that has no primary value', async () => {
  const nameless = grid(
    'Log',
    [
      ['Name', 'TEXT_NUMBER'],
      ['Value', 'TEXT_NUMBER'],
    ],
    Array.from({ length: 250 }, (_, i) => [undefined, `before ${i}`]),
  );
  const started = await start({ saved: [nameless] }, 'Log');
  const { editor, lab } = started;
  const rows = await editor.rows();
  lab.clock.advance(minute);
  for (const { id } of rows) await editor.change(id, 'after', 1);
  await editor.remove(rows[0]!.id);
  lab.clock.advance(minute);
  await started.sync();
  assert.equal(recordsOf(started.messages).length, 250);
  assert.equal(lab.requests.filter((line) => /rowIds=/.test(line)).length, 0);
});

test('a known row that moves under a new blank parent gets its new level', async () => {
  const started = await start({ saved: [tasks(3)] });
  const { editor, lab } = started;
  const [row] = await editor.rows();
  lab.clock.advance(minute);
  const parent = await editor.add(null);
  await editor.move(row!.id, { parentId: parent, toBottom: true });
  await editor.change(row!.id, 'moved');
  lab.clock.advance(minute);
  await started.sync();
  const levels = recordsOf(started.messages)
    .filter(({ data }) => data['Task'] === 'moved')
    .map(({ data }) => data['_level']);
  assert.equal(levels.at(-1), 1);
});

test('a row that turns blank in the second in which it was delivered is delivered blank', async () => {
  const started = await start({ saved: [tasks(3)], listLag: 0 });
  const { editor, lab } = started;
  const [first, second] = await editor.rows();
  lab.clock.advance(minute);
  await editor.remove(first!.id);
  await editor.change(second!.id, 'edited');
  lab.meanwhile = async (path, request) => {
    if (!path.includes('rowsModifiedSince')) return;
    lab.meanwhile = () => {};
    const answer = await lab.answer(request);
    await editor.blank(second!.id);
    lab.clock.advance(1_500);
    return answer;
  };
  await started.sync();
  const values = recordsOf(started.messages)
    .filter(({ data }) => data['_row_id'] === second!.id)
    .map(({ data }) => data['Task']);
  assert.deepEqual(values, ['edited', null]);
});

test('a row whose cells hold empty texts is found by a sweep as one that holds nothing', async () => {
  const started = await start({ saved: [tasks(3)], listLag: 0 });
  const { editor, lab } = started;
  const [first, second] = await editor.rows();
  lab.clock.advance(minute);
  // Blank, and with a deletion that makes the next sync sweep.
  await editor.blank(second!.id);
  await editor.remove(first!.id);
  lab.clock.advance(minute);
  lab.meanwhile = async (path, request) => {
    if (!/^\/sheets\/\d+\?/.test(path)) return;
    const answer = await lab.answer(request);
    const body = (await answer.json()) as {
      columns: { id: number }[];
      rows: { id: number; cells: object[] }[];
    };
    for (const row of body.rows.filter(({ id }) => id === second!.id))
      row.cells = body.columns.map(({ id }) => ({ columnId: id, value: '' }));
    const date = answer.headers.get('date') ?? '';
    return Response.json(body, { headers: { date } });
  };
  await started.sync();
  const values = recordsOf(started.messages)
    .filter(({ data }) => data['_row_id'] === second!.id)
    .map(({ data }) => data['Task']);
  assert.deepEqual(values, ['']);
  lab.clock.advance(25 * 60 * minute);
  assert.deepEqual(await started.sync(), [], 'and found once');
});
