import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../connector/src/airbyte/protocol';
import { edit } from './editor';
import { tasks } from './grid';
import { configure, createLab, errorsOf, statesOf } from './lab';

/** Four sheets of 1, 10, 1,500 and 12,000 rows: 1 + 1 + 2 + 12 pages. */
const saved = [1, 10, 1_500, 12_000].map((rows) => tasks(rows, `Of ${rows}`));
const names = saved.map(({ name }) => name);

async function synced() {
  const lab = createLab({ saved });
  const catalog = configure(await lab.discover(), names);
  let state: Json = [];
  const sync = async () => {
    lab.clock.advance(60_000);
    lab.requests.length = 0;
    const messages = await lab.read(catalog, state);
    assert.deepEqual(errorsOf(messages), []);
    const requests = lab.requests.length;
    // Let what is recent grow old, so that the next sync begins at rest.
    lab.clock.advance(600_000);
    state = statesOf(await lab.read(catalog, statesOf(messages)));
    return requests;
  };
  return { lab, sync, first: await sync() };
}

const syncing = synced();

test('a first sync costs a request for every page', async () => {
  assert.equal((await syncing).first, 1 + 1 + 2 + 12);
});

test('a sync before which nothing changed costs one request for all sheets', async () => {
  const { sync } = await syncing;
  assert.equal(await sync(), 1);
});

test('a changed row of a sheet of one page costs two requests', async () => {
  const { lab, sync } = await syncing;
  const editor = await edit(lab, 'Of 10');
  const [row] = await editor.rows();
  await editor.change(row!.id, 'changed');
  assert.equal(await sync(), 1 + 1);
});

test('a changed row of a sheet of 12,000 costs one request for every 5,000', async () => {
  const { lab, sync } = await syncing;
  const editor = await edit(lab, 'Of 12000');
  const [row] = await editor.rows();
  await editor.change(row!.id, 'changed');
  assert.equal(await sync(), 1 + 3);
});

test('a deleted row costs one request more for every 10,000 rows', async () => {
  const { lab, sync } = await syncing;
  const editor = await edit(lab, 'Of 12000');
  const [row] = await editor.rows();
  await editor.remove(row!.id);
  assert.equal(await sync(), 1 + 3 + 2);
});

test('a row that turned blank costs the ids, and one request for every 100 such rows', async () => {
  const { lab, sync } = await syncing;
  const editor = await edit(lab, 'Of 1500');
  const [row] = await editor.rows();
  await editor.blank(row!.id);
  assert.equal(await sync(), 1 + 1 + 1 + 1);
});

test('discover costs two lists, the columns of each sheet, and a look at users and events', async () => {
  const { lab } = await syncing;
  lab.requests.length = 0;
  await lab.discover();
  assert.equal(lab.requests.length, 2 + names.length + 2);
});

test('check costs one request', async () => {
  const { lab } = await syncing;
  lab.requests.length = 0;
  await lab.run('check', {
    config: {
      credentials: { auth_type: 'access_token', access_token: 'sandbox-token' },
    },
  });
  assert.equal(lab.requests.length, 1);
});
