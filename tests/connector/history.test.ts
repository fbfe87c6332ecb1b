import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../connector/src/airbyte/protocol';
import { createRecordCheck } from '../../acceptance/src/recordCheck';
import {
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  statesOf,
  tokenConfig,
} from './lab';
import {
  config,
  historied,
  keysOf,
  minute,
  progressOf,
  sheet,
  status,
  stream,
  valuesOf,
} from './historied';

test('the history of cells is offered where the config names columns, and only there', async () => {
  const lab = createLab({ saved: [sheet] });
  const namesFor = async (config: object) =>
    (await lab.discover(config)).streams.map(({ name }) => name);
  assert.ok(!(await namesFor(tokenConfig)).includes(stream));
  assert.ok((await namesFor(config)).includes(stream));
});

test('whatever a cell of the named column held comes, with who wrote it and when', async () => {
  const { lab, set, read } = await historied();
  await set(1, 'late');
  await set(1, 'done');
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.deepEqual(valuesOf(messages).sort(), [
    'done',
    'late',
    'open',
    'open',
    'open',
    'open',
  ]);
  const { streams } = await lab.discover(config);
  const problemOf = createRecordCheck(
    streams.filter(({ name }) => name === stream),
  );
  const records = recordsOf(messages);
  assert.deepEqual(
    records.flatMap((record) => problemOf(record) ?? []),
    [],
  );
  assert.equal(new Set(keysOf(messages)).size, records.length);
  assert.ok(
    records.every(({ data }) =>
      /@example\.com$/.test(`${data['modified_by']}`),
    ),
  );
});

test('a later sync brings what was written since, also to a cell that was emptied', async () => {
  const { editor, lab, set, read } = await historied();
  const state = statesOf(await read());
  await set(0, 'late');
  lab.clock.advance(minute);
  await editor.blank((await editor.rows())[2]!.id);
  const messages = await read(state);
  assert.deepEqual(valuesOf(messages), ['late', null]);
});

test('an edit of another column brings nothing of this one', async () => {
  const { editor, lab, read } = await historied();
  const state = statesOf(await read());
  lab.clock.advance(minute);
  await editor.change((await editor.rows())[3]!.id, 'renamed');
  assert.deepEqual(valuesOf(await read(state)), []);
});

test('a sheet that nobody touched costs no look at any cell', async () => {
  const { lab, read } = await historied();
  const state = statesOf(await read());
  lab.requests.length = 0;
  await read(state);
  assert.ok(!lab.requests.some((path) => path.includes('/sheets/')));
});

test('a look at a cell takes eleven requests of the budget, and its minutes', async () => {
  const { lab, read } = await historied({ requests_per_minute: 12 });
  const times: number[] = [];
  lab.meanwhile = (path) => {
    if (path.includes('/history')) times.push(lab.clock.now());
  };
  await read();
  const gaps = times.slice(1).map((time, i) => time - times[i]!);
  assert.deepEqual(gaps, [minute, minute, minute]);
});

test('a budget below eleven lets a look at a cell through when nothing else went out', async () => {
  const { lab, read } = await historied({ requests_per_minute: 5 });
  const start = lab.clock.now();
  assert.equal(recordsOf(await read()).length, 4);
  assert.ok(lab.clock.now() >= start + 4 * minute);
});

test('a row that leaves meanwhile takes its history along, and nothing else', async () => {
  const { editor, lab, read } = await historied();
  const [, second] = await editor.rows();
  lab.meanwhile = async (path) => {
    if (!path.includes('/history')) return;
    lab.meanwhile = () => {};
    await editor.remove(second!.id);
  };
  const messages = await read();
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages).length, 3);
});

test('a sheet that closes is warned of, and fails the stream if there is no other', async () => {
  const { lab, read } = await historied();
  await lab.fault({ fault: 'unshare', path: '/columns' });
  const messages = await read();
  assert.match(errorsOf(messages)[0]!.message, /may not see sheet "Tasks"/);
  assert.match(logsOf(messages).join('\n'), /Left out sheet "Tasks"/);
});

test('a sheet that is deleted in the middle is not taken for one whose rows left', async () => {
  const { lab, read } = await historied();
  await lab.fault({ fault: 'delete-sheet', path: '/history', after: 2 });
  const messages = await read();
  assert.match(logsOf(messages).join('\n'), /Left out sheet "Tasks"/);
  const [sheet] = progressOf(statesOf(messages));
  assert.equal(sheet!.since, '');
  assert.ok(sheet!.row, 'rows of the second are still to come');
});

test('killed after any message and edited in between, it goes on and misses nothing', async () => {
  for (let cut = 0; cut < 20; cut++) {
    const { set, read } = await historied();
    await set(2, 'late');
    await set(0, 'done');
    const killed = await read(undefined, (_, index) => index === cut);
    await set(2, 'done');
    await set(1, 'late');
    const resumed = await read(statesOf(killed));
    assert.deepEqual(errorsOf(resumed), []);
    const truth = await read();
    const got = new Set([...keysOf(killed), ...keysOf(resumed)]);
    assert.deepEqual([...got].sort(), keysOf(truth).sort(), `cut at ${cut}`);
  }
});

test('a pass that did not see all rows moves no date, so the next one finds the row it missed', async () => {
  const { lab, set, read } = await historied();
  await set(1, 'late');
  await set(2, 'done');
  lab.meanwhile = async (path, request) => {
    if (!path.includes('columnIds=')) return;
    const answer = (await (await lab.answer(request)).json()) as typeof sheet;
    return Response.json({ ...answer, rows: answer.rows.slice(1) });
  };
  const first = await read();
  assert.equal(recordsOf(first).length, 5);
  lab.meanwhile = () => {};
  assert.equal(recordsOf(await read(statesOf(first))).length, 6);
});

test('a cell that is written behind the pass, in the second that it began, comes with the next one', async () => {
  const { editor, lab, read } = await historied();
  // Rows of one second are looked at by their ids.
  const ids = (await editor.rows()).map(({ id }) => id).sort((a, b) => a - b);
  const [row] = ids;
  lab.meanwhile = async (path) => {
    if (!path.includes(`/rows/${ids.at(-1)!}/`)) return;
    lab.meanwhile = () => {};
    await editor.change(row!, 'late', status);
  };
  const first = await read();
  assert.equal(recordsOf(first).length, 4);
  assert.deepEqual(valuesOf(await read(statesOf(first))), ['late']);
});

test('a history that Smartsheet refuses fails the stream', async () => {
  const { lab, read } = await historied();
  lab.meanwhile = (path) =>
    path.includes('/history') ? Response.json({}, { status: 400 }) : undefined;
  assert.match(errorsOf(await read())[0]!.message, /refused a request/);
});

for (const state of [[], {}, { sheets: 5 }, { sheets: { 1: null } }]) {
  test(`a state of ${JSON.stringify(state)} starts the history afresh`, async () => {
    const { read } = await historied();
    const messages = await read([
      {
        type: 'STREAM',
        stream: { stream_descriptor: { name: stream }, stream_state: state },
      },
    ] as Json);
    assert.equal(recordsOf(messages).length, 4);
  });
}
