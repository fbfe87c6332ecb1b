import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../../connector/sandbox/account/model';
import type { SandboxOptions } from '../../connector/sandbox/sandbox';
import type { SyncMode } from '../../connector/src/airbyte/protocol';
import { createTable } from './destination';
import { diceOf, edit, type Editor } from './editor';
import { wideConfig, wideTasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  recordsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';

/*
 * The guarantee. Beside a sheet that is edited between every two requests,
 *   a full refresh delivers each row that was there all the time exactly once,
 *   with a value that it had at some moment of the read; rows that came or left
 *   meanwhile may be in it or not;
 *   a first incremental sync does the same, and the sync after it, once nobody
 *   edits any more, makes the destination equal to the sheet.
 */

const config = { ...tokenConfig, ...wideConfig };
const pages = 3;
const rows = pages * 50 - 20;
const seeds = [1, 2, 3, 4, 5, 6];

interface Run {
  lab: Lab;
  editor: Editor;
  /** Every state of the sheet that somebody could have seen meanwhile. */
  versions: Row[][];
}

/** Starts somebody who does something before each request for the sheet. */
async function withEditor(
  options: SandboxOptions,
  act: (editor: Editor, rows: Row[]) => Promise<void>,
): Promise<Run> {
  const lab = createLab({ saved: [wideTasks(rows)], ...options });
  const editor = await edit(lab, 'Tasks');
  const versions = [await editor.rows()];
  lab.meanwhile = async (path) => {
    if (!/^\/sheets\/\d+\?/.test(path)) return;
    lab.clock.advance(700);
    await act(editor, versions.at(-1)!);
    versions.push(await editor.rows());
    lab.clock.advance(700);
  };
  return { lab, editor, versions };
}

async function read({ lab }: Run, mode: SyncMode, state = statesOf([])) {
  const catalog = configure(await lab.discover(config), ['Tasks'], mode);
  const messages = await lab.read(catalog, state, config);
  assert.deepEqual(errorsOf(messages), []);
  return messages;
}

/** Row id → the values it had, for the rows that were there all the time. */
function stayed(versions: Row[][]): Map<number, Set<unknown>> {
  const all = new Map<number, unknown[]>();
  for (const rows of versions) {
    for (const { id, cells } of rows) {
      all.set(id, [...(all.get(id) ?? []), cells[0]?.value ?? null]);
    }
  }
  return new Map(
    [...all]
      .filter(([, values]) => values.length === versions.length)
      .map(([id, values]) => [id, new Set(values)]),
  );
}

function assertWhole(run: Run, messages: Awaited<ReturnType<typeof read>>) {
  const times = new Map<number, number>();
  const staying = stayed(run.versions);
  assert.ok(staying.size > rows - 20);
  for (const { data } of recordsOf(messages)) {
    const id = data['_row_id'] as number;
    times.set(id, (times.get(id) ?? 0) + 1);
    const values = staying.get(id);
    if (values && !data['_ab_cdc_deleted_at'])
      assert.ok(values.has(data['Task']), `${String(data['Task'])} is made up`);
  }
  const lost = [...staying.keys()].filter((id) => !times.has(id));
  assert.deepEqual(lost, []);
  return times;
}

const atRandom = (seed: number) => {
  const dice = diceOf(seed);
  return (editor: Editor) => editor.doSomething(dice);
};

const acts: [
  does: string,
  act: (editor: Editor, rows: Row[]) => Promise<void>,
][] = [
  ['deletes the first row', (editor, rows) => editor.remove(rows[0]!.id)],
  [
    'deletes the first row and adds one at the end',
    async (editor, rows) => {
      await editor.remove(rows[0]!.id);
      await editor.add('late');
    },
  ],
  [
    'moves the last row to the top',
    (editor, rows) => editor.move(rows.at(-1)!.id, { toTop: true }),
  ],
  [
    'moves the first row to the end',
    (editor, rows) => editor.move(rows[0]!.id, { toBottom: true }),
  ],
  [
    'adds a row at the top',
    async (editor, rows) => void (await editor.add('first', rows[0]!.id)),
  ],
  [
    'edits the last row',
    (editor, rows) => editor.change(rows.at(-1)!.id, 'new'),
  ],
  ...seeds.map(
    (seed) =>
      [`does this and that (${seed})`, atRandom(seed)] as (typeof acts)[0],
  ),
];

for (const [does, act] of acts) {
  test(`a full refresh is whole while somebody ${does} between every two requests`, async () => {
    const run = await withEditor({}, act);
    const times = assertWhole(run, await read(run, 'full_refresh'));
    const twice = [...times].filter(([, count]) => count > 1);
    assert.deepEqual(twice, []);
  });

  test(`a first incremental sync is whole while somebody ${does} between every two requests`, async () => {
    const run = await withEditor({}, act);
    const first = await read(run, 'incremental');
    assertWhole(run, first);
    run.lab.meanwhile = () => {};
    run.lab.clock.advance(24 * 3_600_000);
    const table = createTable();
    table.load(first);
    table.load(await read(run, 'incremental', statesOf(first)));
    assert.deepEqual(
      new Map([...table.rows].map(([id, { Task }]) => [id, Task])),
      new Map(
        (await run.editor.rows()).map(({ id, cells }) => [
          id,
          cells[0]?.value ?? null,
        ]),
      ),
    );
  });
}

for (const mode of ['full_refresh', 'incremental'] as const) {
  test(`deletions that leave no trace cost a ${mode} no other row`, async () => {
    const run = await withEditor({ deletesTouchSheet: false }, (editor, rows) =>
      editor.remove(rows[0]!.id),
    );
    assertWhole(run, await read(run, mode));
  });
}

test('a sheet that nobody edits is read once: no sweep, no second look', async () => {
  const lab = createLab({ saved: [wideTasks(rows)] });
  const catalog = configure(await lab.discover(config), ['Tasks']);
  lab.requests.length = 0;
  const messages = await lab.read(catalog, [], config);
  assert.equal(recordsOf(messages).length, rows);
  assert.equal(lab.requests.length, pages);
});

test('a page that comes with a row too few is noticed, though nobody edited', async () => {
  const lab = createLab({ saved: [wideTasks(rows)] });
  const catalog = configure(await lab.discover(config), ['Tasks']);
  lab.meanwhile = async (path, request) => {
    if (!path.includes('&page=2')) return;
    const sheet = (await (await lab.answer(request)).json()) as { rows: Row[] };
    return Response.json({ ...sheet, rows: sheet.rows.slice(1) });
  };
  const messages = await lab.read(catalog, [], config);
  assert.equal(recordsOf(messages).length, rows);
});
