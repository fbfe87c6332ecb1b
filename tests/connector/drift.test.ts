import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../connector/src/airbyte/protocol';
import { grid } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  tokenConfig,
} from './lab';

const sheet = grid(
  'Plan',
  [
    ['Task', 'TEXT_NUMBER'],
    ['Due', 'DATE'],
    ['Cost', 'TEXT_NUMBER'],
  ],
  [['one', '2026-03-01', 5]],
);
const [, due, cost] = sheet.columns.map(({ id }) => id);
const columns = `/sheets/${sheet.id}/columns`;

type Change = (lab: ReturnType<typeof createLab>) => Promise<unknown>;

/** Discovers, changes the columns, reads with the catalog of before. */
async function readAfter(change: Change, more: object = {}) {
  const lab = createLab({ saved: [sheet] });
  const config = { ...tokenConfig, ...more };
  const catalog = configure(await lab.discover(config), ['Plan']);
  await change(lab);
  const messages = await lab.read(catalog, undefined, config);
  assert.deepEqual(errorsOf(messages), []);
  return {
    logs: logsOf(messages),
    data: recordsOf(messages)[0]!.data,
    messages,
  };
}

const label = `sheet "Plan" (${sheet.id})`;

test('columns that are as they were are not worth a word', async () => {
  const { logs } = await readAfter(async () => {});
  assert.deepEqual(logs, []);
});

test('a removed column is warned of, and its field is null', async () => {
  const { logs, data } = await readAfter((lab) =>
    lab.call('DELETE', `${columns}/${due}`),
  );
  assert.deepEqual(logs, [
    `Column "Due" of ${label} is gone: its field is null from now on; rows that are not edited keep the old value.`,
  ]);
  assert.deepEqual([data['Due'], data['Cost']], [null, '5']);
});

for (const title of ['Deadline', 'Du', 'D', 'Due date', 'Due_2']) {
  test(`a column renamed to "${title}" keeps its field, and says so`, async () => {
    const { logs, data } = await readAfter((lab) =>
      lab.call('PUT', `${columns}/${due}`, { title }),
    );
    assert.deepEqual(logs, [
      `Column "Due" of ${label} is now called "${title}": it keeps its field until the schema is refreshed.`,
    ]);
    assert.equal(data['Due'], '2026-03-01');
  });
}

test('a column of another type is warned of, and what does not fit is reported', async () => {
  const { logs, data, messages } = await readAfter((lab) =>
    lab
      .call('PUT', `${columns}/${due}`, { type: 'TEXT_NUMBER' })
      .then(async () => {
        const { rows } = await lab.call<{ rows: { id: number }[] }>(
          'GET',
          `/sheets/${sheet.id}`,
        );
        await lab.call('PUT', `/sheets/${sheet.id}/rows`, [
          { id: rows[0]!.id, cells: [{ columnId: due, value: 'soon' }] },
        ]);
      }),
  );
  assert.deepEqual(logs, [
    `Column "Due" of ${label} changed from DATE to TEXT_NUMBER: values that do not fit are null until the schema is refreshed.`,
  ]);
  assert.equal(data['Due'], null);
  assert.equal(recordsOf(messages)[0]!.meta?.changes[0]?.field, 'Due');
});

test('a column that was delivered as numbers and is none any more is warned of', async () => {
  const { logs } = await readAfter(
    (lab) => lab.call('PUT', `${columns}/${cost}`, { type: 'CHECKBOX' }),
    { number_columns: ['Cost'] },
  );
  assert.match(logs[0]!, /"Cost".*changed from TEXT_NUMBER to CHECKBOX/);
});

test('a type that nobody knows is noted as text, and is no change', async () => {
  const saved = structuredClone(sheet);
  saved.columns[1]!.type = 'HOLOGRAM' as 'DATE';
  const lab = createLab({ saved: [saved] });
  const offered = await lab.discover(tokenConfig);
  const { Due } = offered.streams.find(({ name }) => name === 'Plan')!
    .json_schema['properties'] as Record<string, JsonObject>;
  // Whoever learns the type later must not break what this schema promises.
  assert.deepEqual(Due, {
    type: ['null', 'string'],
    column_id: due,
    column_type: 'TEXT_NUMBER',
  });
  // Catalogs from before 2026-12 have the type as Smartsheet calls it.
  for (const column_type of ['TEXT_NUMBER', 'HOLOGRAM']) {
    Object.assign(Due, { column_type });
    const messages = await lab.read(configure(offered, ['Plan']));
    assert.deepEqual(logsOf(messages), []);
    assert.equal(recordsOf(messages)[0]!.data['Due'], '2026-03-01');
  }
});

test('a new column is left out, and says how to get it', async () => {
  const { logs, data } = await readAfter((lab) =>
    lab.call('POST', columns, [
      { title: 'Added', type: 'TEXT_NUMBER', index: 1 },
    ]),
  );
  assert.deepEqual(logs, [
    `Column "Added" of ${label} was not selected, or is new: to sync it, refresh the schema and select it.`,
  ]);
  assert.deepEqual(
    ['Task', 'Due', 'Cost', 'Added'].map((name) => data[name]),
    ['one', '2026-03-01', '5', undefined],
  );
});

test('a column that the user did not select is told as that, with the others silent', async () => {
  const lab = createLab({ saved: [sheet] });
  const [configured] = configure(await lab.discover(), ['Plan']);
  const properties = configured!.stream.json_schema['properties'] as object;
  delete (properties as Record<string, unknown>)['Cost'];
  assert.deepEqual(logsOf(await lab.read([configured!])), [
    `Column "Cost" of ${label} was not selected, or is new: to sync it, refresh the schema and select it.`,
  ]);
});

for (const [title, details] of [
  ['task', false],
  ['task', true],
  ['_row_id', true],
  ['🚀', true],
  [`${'Long '.repeat(9)}name `, true],
] as const) {
  test(`a column called "${title}" is not taken for a renamed one${details ? ', nor are its details' : ''}`, async () => {
    const columns = [
      [title.toUpperCase(), 'TEXT_NUMBER'],
      [title, 'TEXT_NUMBER'],
    ] as const;
    const lab = createLab({ saved: [grid('Twins', columns, [['a', 'b']])] });
    const config = { ...tokenConfig, cell_details: details };
    const [configured] = configure(await lab.discover(config), ['Twins']);
    assert.deepEqual(logsOf(await lab.read([configured!])), []);
    const properties = configured!.stream.json_schema['properties'] as object;
    const only = Object.entries(properties).filter(([name, property]) =>
      details ? 'detail' in property : name.startsWith(title),
    );
    const { stream } = configured!;
    const json_schema = {
      ...stream.json_schema,
      properties: Object.fromEntries(only),
    };
    const some = { ...configured!, stream: { ...stream, json_schema } };
    const said = logsOf(await lab.read([some]));
    assert.ok(
      said.every((line) => !line.includes('now called')),
      said.join(),
    );
  });
}

test('columns that only changed places are the same columns', async () => {
  const { logs, data } = await readAfter((lab) =>
    lab.call('PUT', `${columns}/${cost}`, { index: 0 }),
  );
  assert.deepEqual(logs, []);
  assert.equal(data['Cost'], '5');
});

test('two columns that swapped titles keep the values that were theirs', async () => {
  const { data } = await readAfter(async (lab) => {
    await lab.call('PUT', `${columns}/${due}`, { title: 'Somewhere' });
    await lab.call('PUT', `${columns}/${cost}`, { title: 'Due' });
    await lab.call('PUT', `${columns}/${due}`, { title: 'Cost' });
  });
  assert.deepEqual([data['Due'], data['Cost']], ['2026-03-01', '5']);
});

test('with details of cells, each column is spoken of once, by its own name', async () => {
  const { logs } = await readAfter(
    (lab) => lab.call('DELETE', `${columns}/${due}`),
    {
      cell_details: true,
    },
  );
  assert.equal(logs.length, 1);
  assert.match(logs[0]!, /^Column "Due" of/);
});
