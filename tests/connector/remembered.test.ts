import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ConfiguredStream,
  Json,
  SyncMode,
} from '../../connector/src/airbyte/protocol';
import { createTable } from './destination';
import { edit } from './editor';
import { tasks, wideConfig, wideTasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  statesOf,
  tokenConfig,
} from './lab';

/*
 * What a state knows of a destination: which rows it was given, of which sheet,
 * and with which fields.
 */

const minute = 60_000;

/** A sheet and all that a client keeps of it. */
async function start(saved = tasks(5), config: object = tokenConfig) {
  const lab = createLab({ saved: [saved] });
  const editor = await edit(lab, saved.name);
  const table = createTable();
  const client = {
    lab,
    editor,
    table,
    config,
    path: `/sheets/${saved.id}`,
    state: [] as Json,
    catalog: [] as ConfiguredStream[],
    async refresh() {
      const catalog = await lab.discover(client.config);
      client.catalog = configure(catalog, [saved.name]);
    },
    async sync(mode: SyncMode = 'incremental') {
      lab.clock.advance(10 * minute);
      const streams = client.catalog.map((one) => ({
        ...one,
        sync_mode: mode,
      }));
      lab.requests.length = 0;
      const messages = await lab.read(streams, client.state, client.config);
      assert.deepEqual(errorsOf(messages), []);
      client.state = statesOf(messages);
      table.load(messages);
      return messages;
    },
    column: () => [...table.rows.values()].map((data) => data['Price'] ?? null),
  };
  await client.refresh();
  await client.sync();
  return client;
}

type Client = Awaited<ReturnType<typeof start>>;

async function addPrice({ lab, editor, path }: Client, title = 'Price') {
  const column = { title, type: 'TEXT_NUMBER', index: 1 };
  const { result } = await lab.call<{ result: { id: number }[] }>(
    'POST',
    `${path}/columns`,
    [column],
  );
  const columnId = [result].flat()[0]!.id;
  for (const { id } of await editor.rows()) {
    const cells = [{ columnId, value: 9 }];
    await lab.call('PUT', `${path}/rows`, [{ id, cells }]);
  }
  return columnId;
}

test('a column that was filled before the schema was refreshed comes for all rows, once, and the log says why', async () => {
  const client = await start();
  await addPrice(client);
  await client.sync();
  assert.deepEqual(client.column(), Array(5).fill(null));
  await client.refresh();
  const messages = await client.sync();
  assert.deepEqual(client.column(), Array(5).fill('9'));
  assert.match(
    logsOf(messages).join(),
    /All of the sheet "Tasks" \(\d+\) is read again: its rows were delivered without "Price"/,
  );
  assert.deepEqual(recordsOf(await client.sync()), []);
  assert.deepEqual(recordsOf(await client.sync()), []);
});

const changes: [what: string, change: (client: Client) => Promise<unknown>][] =
  [
    [
      'a column that is called otherwise since',
      async ({ lab, path, catalog }) => {
        const [{ stream }] = catalog as [ConfiguredStream];
        const properties = Object.values(
          stream.json_schema['properties'] as object,
        );
        const { column_id } = properties.find(({ column_id }) => column_id) as {
          column_id: number;
        };
        await lab.call('PUT', `${path}/columns/${column_id}`, {
          title: 'Chore',
        });
      },
    ],
    [
      'a column that is a number since',
      async (client) => {
        client.config = { ...tokenConfig, number_columns: ['Task'] };
      },
    ],
    [
      'details that were switched on',
      async (client) => {
        client.config = { ...tokenConfig, cell_details: true };
      },
    ],
  ];

for (const [what, change] of changes) {
  test(`${what} makes all rows come once more`, async () => {
    const client = await start();
    await change(client);
    await client.refresh();
    assert.equal(recordsOf(await client.sync()).length, 5);
    assert.deepEqual(recordsOf(await client.sync()), []);
  });
}

test('a column that was selected later comes for all rows, one that is no longer selected costs nothing', async () => {
  const client = await start();
  await addPrice(client);
  await client.refresh();
  await client.sync();
  const whole = client.catalog;
  const [{ stream, ...how }] = whole as [ConfiguredStream];
  const { Price: _, ...properties } = stream.json_schema[
    'properties'
  ] as Record<string, Json>;
  const json_schema = { ...stream.json_schema, properties };
  client.catalog = [{ ...how, stream: { ...stream, json_schema } }];
  await client.sync();
  assert.deepEqual(recordsOf(await client.sync()), []);
  client.catalog = whole;
  assert.equal(recordsOf(await client.sync()).length, 5);
});

test('a catalog written by hand has its new column for all rows as well', async () => {
  const client = await start();
  client.catalog = [
    { stream: { name: 'Tasks', json_schema: {} }, sync_mode: 'incremental' },
  ];
  await client.sync();
  await addPrice(client);
  await client.sync();
  assert.deepEqual(client.column(), Array(5).fill('9'));
  assert.deepEqual(recordsOf(await client.sync()), []);
});

test('reading all rows again for a column is resumed where it was killed', async () => {
  const config = { ...tokenConfig, ...wideConfig };
  const client = await start(wideTasks(120), config);
  await addPrice(client);
  await client.refresh();
  const { lab, catalog, table } = client;
  const files = { config, catalog: { streams: catalog }, state: client.state };
  let states = 0;
  const killed = await lab.run(
    'read',
    files,
    ({ type }) => type === 'STATE' && ++states === 3,
  );
  assert.equal(recordsOf(killed).length, 100);
  table.load(killed);
  client.state = statesOf(killed);
  const messages = await client.sync();
  assert.equal(
    lab.requests.filter((path) => /&page=[12]$/.test(path)).length,
    0,
  );
  assert.ok(recordsOf(messages).length >= 20);
  assert.deepEqual(client.column(), Array(120).fill('9'));
});

for (const [what, spoil] of [
  ['an older shape', (text: string) => text.replace('"shape":3', '"shape":2')],
  [
    'a damaged cursor',
    (text: string) => text.replace(/"cursor":"[^"]*"/, '"cursor":"9"'),
  ],
] as const) {
  test(`a state of ${what} still tells which rows are gone`, async () => {
    const client = await start();
    const [one] = await client.editor.rows();
    await client.editor.remove(one!.id);
    client.state = JSON.parse(spoil(JSON.stringify(client.state))) as Json;
    await client.sync();
    assert.equal(client.table.rows.size, 4);
  });
}

test('a row that is deleted while a full refresh reads gets its tombstone from the incremental sync after it', async () => {
  const config = { ...tokenConfig, ...wideConfig };
  const client = await start(wideTasks(120), config);
  const { lab, editor, table } = client;
  const [one] = await editor.rows();
  client.state = [];
  lab.meanwhile = async (path) => {
    if (!path.includes('page=2')) return;
    lab.meanwhile = () => {};
    await editor.remove(one!.id);
  };
  await client.sync('full_refresh');
  assert.ok(table.rows.has(one!.id));
  await client.sync();
  assert.equal(table.rows.size, 119);
  assert.ok(!table.rows.has(one!.id));
});

test('a full refresh that knows of rows which are gone leaves their tombstones to the next incremental sync', async () => {
  const client = await start();
  const [one] = await client.editor.rows();
  await client.editor.remove(one!.id);
  const refreshed = await client.sync('full_refresh');
  assert.equal(recordsOf(refreshed).length, 4);
  assert.ok(client.table.rows.has(one!.id));
  await client.sync();
  assert.ok(!client.table.rows.has(one!.id));
});
