import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../connector/src/airbyte/protocol';
import { edit } from './editor';
import { tasks, wideConfig, wideTasks } from './grid';
import { configure, createLab, recordsOf, statesOf } from './lab';
import { startSynced as start, type Synced } from './synced';

const rowsOf = async ({ editor }: Synced) => editor.rows();

test('only the changed row comes, and costs the list and one page', async () => {
  const started = await start({ saved: [tasks(900)] });
  const rows = await rowsOf(started);
  started.lab.clock.advance(60_000);
  await started.editor.change(rows[700]!.id, 'changed');
  started.lab.clock.advance(60_000);
  assert.deepEqual(await started.sync(), ['changed']);
  assert.equal(started.lab.requests.length, 2);
});

test('a sheet that nobody touched costs the list, which all sheets share', async () => {
  const { lab, sync } = await start({ saved: [tasks(10)] });
  lab.clock.advance(3_600_000);
  assert.deepEqual(await sync(), []);
  assert.deepEqual(lab.requests, ['GET /sheets?includeAll=true']);
});

test('an unchanged account of 100 sheets costs one request', async () => {
  const lab = createLab({ account: { sheets: 100 } });
  const catalog = await lab.discover();
  const sheets = catalog.streams.filter(({ name }) => name.startsWith('Store'));
  const streams = configure(
    catalog,
    sheets.map(({ name }) => name),
  );
  const state = statesOf(await lab.read(streams));
  lab.clock.advance(3_600_000);
  lab.requests.length = 0;
  const messages = await lab.read(streams, state);
  assert.equal(recordsOf(messages).length, 0);
  assert.equal((statesOf(messages) as Json[]).length, 100);
  assert.deepEqual(lab.requests, ['GET /sheets?includeAll=true']);
});

test('a row whose formula was recalculated comes with the row that was edited', async () => {
  const started = await start({}, 'Budget');
  const rows = await rowsOf(started);
  const child = rows.find(({ parentId }) => parentId !== undefined)!;
  const parent = rows.find(({ id }) => id === child.parentId)!;
  started.lab.clock.advance(60_000);
  await started.editor.change(child.id, 1, 1);
  started.lab.clock.advance(60_000);
  assert.deepEqual(
    await started.sync(),
    [parent, child].map(({ cells }) => cells[0]!.value),
  );
});

test('a page without a changed row is not the last page', async () => {
  const started = await start({ saved: [wideTasks(520)] }, 'Tasks', wideConfig);
  const rows = await rowsOf(started);
  started.lab.clock.advance(60_000);
  await started.editor.change(rows[510]!.id, 'far down');
  started.lab.clock.advance(60_000);
  assert.deepEqual(await started.sync(), ['far down']);
  assert.equal(started.lab.requests.length, 1 + 3);
});

test('an edit made in the second of the read, but after it, comes next time', async () => {
  const started = await start({ saved: [tasks(3)], listLag: 0 });
  const { lab, editor, sync } = started;
  const rows = await rowsOf(started);
  lab.clock.advance(60_200);
  await editor.change(rows[0]!.id, 'before the read');
  lab.clock.advance(300);
  assert.deepEqual(await sync(), ['before the read']);
  lab.clock.advance(300);
  await editor.change(rows[1]!.id, 'after the read');
  lab.clock.advance(60_000);
  assert.ok((await sync()).includes('after the read'));
});

test('the cursor stops before the second in which the request was sent', async () => {
  const { lab, sync, editor, cursor } = await start({ saved: [tasks(1)] });
  const [row] = await editor.rows();
  for (const offset of [0, 1, 499, 999]) {
    await editor.change(row!.id, `${offset}`);
    const next = Math.ceil((lab.clock.now() + 60_000) / 1000) * 1000 + offset;
    lab.clock.advance(next - lab.clock.now());
    await sync();
    assert.equal(Date.parse(cursor()), next - offset - 1000);
  }
});

test('an edit that the list does not show yet comes as soon as it does', async () => {
  const started = await start({ saved: [tasks(3)], listLag: 65 });
  const { lab, editor, sync, cursor } = started;
  const rows = await rowsOf(started);
  const before = cursor();
  lab.clock.advance(60_000);
  await editor.change(rows[1]!.id, 'unlisted');
  lab.clock.advance(30_000);
  assert.deepEqual(await sync(), []);
  assert.equal(cursor(), before, 'a sheet that was not asked keeps its cursor');
  lab.clock.advance(40_000);
  assert.deepEqual(await sync(), ['unlisted']);
});

test('a sheet that was edited shortly before its cursor is asked once more, and then rests', async () => {
  const started = await start({ saved: [tasks(3)], listLag: 0 });
  const { lab, editor, sync, cursor } = started;
  const rows = await rowsOf(started);
  lab.clock.advance(60_000);
  await editor.change(rows[0]!.id, 'one');
  lab.clock.advance(1_000);
  assert.deepEqual(await sync(), ['one']);
  assert.equal(Date.parse(cursor()), lab.clock.now() - 1_000);
  lab.clock.advance(600_000);
  assert.deepEqual(await sync(), []);
  assert.equal(lab.requests.length, 2);
  lab.clock.advance(600_000);
  assert.deepEqual(await sync(), []);
  assert.equal(lab.requests.length, 1);
  await editor.change(rows[1]!.id, 'two');
  assert.deepEqual(await sync(), ['two']);
});

for (const hours of [1, -1]) {
  test(`a clock that is ${hours} h off the server's loses no edit`, async () => {
    const lab = createLab({ saved: [tasks(3)] });
    await lab.call('POST', '/sandbox/clock', { advance: hours * 3600 });
    const editor = await edit(lab, 'Tasks');
    const rows = await editor.rows();
    const catalog = configure(await lab.discover(), ['Tasks']);
    const state = statesOf(await lab.read(catalog));
    await editor.change(rows[2]!.id, 'right after the read');
    lab.clock.advance(60_000);
    const records = recordsOf(await lab.read(catalog, state));
    assert.ok(
      records.some(({ data }) => data['Task'] === 'right after the read'),
    );
  });
}

test('without a Date header the cursor stays a minute behind our own clock', async () => {
  const started = await start({ saved: [tasks(3)] });
  const { lab, editor, sync, cursor } = started;
  const rows = await rowsOf(started);
  lab.clock.advance(600_000);
  await editor.change(rows[0]!.id, 'dateless');
  lab.clock.advance(120_000);
  const answerOf = lab.answer;
  lab.meanwhile = async (_, request) => {
    const { body, status } = await answerOf(request);
    return new Response(body, { status });
  };
  assert.deepEqual(await sync(), ['dateless']);
  assert.equal(Date.parse(cursor()), lab.clock.now() - 61_000);
});

for (const deletesTouchSheet of [true, false]) {
  const how = deletesTouchSheet ? 'visible' : 'silent';
  test(`an edited row that a ${how} delete pulls onto a page already read still comes`, async () => {
    const started = await start(
      { saved: [wideTasks(300)], deletesTouchSheet },
      'Tasks',
      wideConfig,
    );
    const { lab, editor, sync } = started;
    const rows = await rowsOf(started);
    lab.clock.advance(60_000);
    await editor.change(rows[250]!.id, 'first on page 2');
    lab.clock.advance(60_000);
    lab.meanwhile = async (path) => {
      if (!path.includes('&page=2')) return;
      lab.meanwhile = () => {};
      lab.clock.advance(1_000);
      await editor.remove(rows[0]!.id);
    };
    const came = await sync();
    assert.ok(came.includes('first on page 2'));
    // …and the deleted one is gone: its tombstone has no task.
    assert.deepEqual(came.filter((task) => task === null).length, 1);
  });
}

test('an edited row that a move pulls onto a page already read still comes', async () => {
  const started = await start({ saved: [wideTasks(300)] }, 'Tasks', wideConfig);
  const { lab, editor, sync } = started;
  const rows = await rowsOf(started);
  lab.clock.advance(60_000);
  await editor.change(rows[250]!.id, 'first on page 2');
  lab.clock.advance(60_000);
  lab.meanwhile = async (path) => {
    if (!path.includes('&page=2')) return;
    lab.meanwhile = () => {};
    await editor.move(rows[0]!.id, { toBottom: true });
    // The date of the sheet is now that of a row which is delivered.
    await editor.change(rows[260]!.id, 'last edit');
  };
  assert.deepEqual(
    new Set(await sync()),
    new Set(['first on page 2', 'last edit']),
  );
});

test('a row that came with its page and changed again behind it comes with the next sync', async () => {
  const saved = [wideTasks(600)];
  const { editor, lab, sync } = await start({ saved }, 'Tasks', wideConfig);
  const { id } = (await editor.rows())[0]!;
  lab.clock.advance(60_000);
  await editor.change(id, 'once');
  lab.clock.advance(60_000);
  lab.meanwhile = async (path) => {
    if (!path.includes('page=2')) return;
    lab.meanwhile = () => {};
    lab.clock.advance(5_000);
    await editor.change(id, 'twice');
    lab.clock.advance(5_000);
  };
  assert.deepEqual(await sync(), ['once']);
  lab.clock.advance(60_000);
  assert.deepEqual(await sync(), ['twice']);
});
