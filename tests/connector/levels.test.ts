import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sheet } from '../../connector/sandbox/account/model';
import { createTable } from './destination';
import { edit } from './editor';
import { tasks, wideConfig, wideTasks } from './grid';
import { configure, createLab, recordsOf, statesOf, tokenConfig } from './lab';
import { startSynced } from './synced';

const config = { ...tokenConfig, ...wideConfig };
const rowsInPage = 50;

/** Three pages of rows; the second begins with a parent, and its child. */
function family() {
  const sheet = wideTasks(2 * rowsInPage + 10);
  const parents = [rowsInPage, rowsInPage + 1, 2 * rowsInPage - 1];
  const rows = sheet.rows.map((row, i) => {
    const parent = parents.findLast((parent) => parent < i);
    return parent === undefined
      ? row
      : { ...row, parentId: sheet.rows[parent]!.id };
  });
  return { ...sheet, rows };
}

const levels = [
  ...Array.from({ length: rowsInPage }, () => 0),
  ...[0, 1],
  ...Array.from({ length: rowsInPage - 2 }, () => 2),
  ...Array.from({ length: 10 }, () => 3),
];

for (const mode of ['full_refresh', 'incremental'] as const) {
  test(`a family whose parent slips past a first ${mode} has its levels after the next sync`, async () => {
    const lab = createLab({ saved: [family()] });
    const editor = await edit(lab, 'Tasks');
    const [first, second] = await editor.rows();
    const catalog = await lab.discover(config);
    lab.clock.advance(60_000);
    lab.meanwhile = async (path) => {
      if (!path.includes('page=2')) return;
      lab.meanwhile = () => {};
      await editor.remove(first!.id);
    };
    const table = createTable();
    const messages = await lab.read(
      configure(catalog, ['Tasks'], mode),
      [],
      config,
    );
    table.load(messages);
    lab.clock.advance(60_000);
    // All that the sums see is an edit that they can explain.
    await editor.change(second!.id, 'changed');
    lab.clock.advance(60_000);
    const next = configure(catalog, ['Tasks']);
    table.load(await lab.read(next, statesOf(messages), config));
    assert.deepEqual(
      (await editor.rows()).map(({ id }) => table.rows.get(id)!['_level']),
      levels.slice(1),
    );
  });
}

for (const edited of [true, false]) {
  test(`rows whose ancestors moved without a date have their levels after a due sweep${edited ? ', also one that was edited before' : ''}`, async () => {
    const started = await startSynced({ saved: [tasks(6)] });
    const { lab, editor, sync } = started;
    const table = createTable();
    table.load(started.messages);
    const [a, b, c, d] = (await editor.rows()).map(({ id }) => id) as [
      number,
      number,
      number,
      number,
    ];
    await editor.move(c, { parentId: b, toBottom: true });
    await editor.move(d, { parentId: c, toBottom: true });
    lab.clock.advance(60_000);
    await sync();
    table.load(started.messages);
    const dates = new Map(
      (await editor.rows()).map(({ id, modifiedAt }) => [id, modifiedAt]),
    );
    await editor.move(b, { parentId: a, toBottom: true });
    // Suppose that a move dates no row.
    lab.meanwhile = async (path, request) => {
      if (!/^\/sheets\/\d+\?/.test(path)) return;
      const answer = await lab.answer(request);
      const sheet = (await answer.json()) as Sheet;
      const since = new URL(request.url).searchParams.get('rowsModifiedSince');
      const rows = sheet.rows
        .map((row) => ({
          ...row,
          modifiedAt:
            row.id === d && edited ? row.modifiedAt : dates.get(row.id)!,
        }))
        .filter(({ modifiedAt }) => !since || modifiedAt > since);
      const { headers } = answer;
      return Response.json({ ...sheet, rows }, { headers });
    };
    if (edited) await editor.change(d, 'edited');
    for (const hours of [1, 25, 25]) {
      lab.clock.advance(hours * 3_600_000);
      await sync();
      table.load(started.messages);
    }
    const shown = [a, b, c, d].map((id) => {
      const { _level, _parent_id } = table.rows.get(id)!;
      return [_level, _parent_id];
    });
    assert.deepEqual(shown, [
      [0, null],
      [1, a],
      [2, b],
      [3, c],
    ]);
    assert.deepEqual(recordsOf(started.messages), []);
  });
}

test('a row that moved below another at the same level, without a date, has its parent after a due sweep', async () => {
  const started = await startSynced({ saved: [tasks(4)] });
  const { lab, editor, sync } = started;
  const table = createTable();
  table.load(started.messages);
  const [a, b, c] = (await editor.rows()).map(({ id }) => id);
  await editor.move(c!, { parentId: a!, toBottom: true });
  lab.clock.advance(60_000);
  await sync();
  table.load(started.messages);
  const { modifiedAt } = (await editor.rows()).find(({ id }) => id === c)!;
  await editor.move(c!, { parentId: b!, toBottom: true });
  lab.meanwhile = async (path, request) => {
    if (!/^\/sheets\/\d+\?/.test(path)) return;
    const answer = await lab.answer(request);
    const sheet = (await answer.json()) as Sheet;
    const rows = sheet.rows.map((row) =>
      row.id === c ? { ...row, modifiedAt } : row,
    );
    const filtered = path.includes('Since') ? [] : rows;
    const { headers } = answer;
    return Response.json({ ...sheet, rows: filtered }, { headers });
  };
  lab.clock.advance(25 * 3_600_000);
  await sync();
  table.load(started.messages);
  assert.equal(table.rows.get(c!)!['_parent_id'], b);
});
