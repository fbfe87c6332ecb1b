import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../connector/src/airbyte/protocol';
import { grid, sheetOf, tasks } from './grid';
import { configure, createLab, errorsOf, recordsOf, tokenConfig } from './lab';
import { column, fields, readSheet } from './oneSheet';

/*
 * What the connector that Airbyte ships does badly with values and names, by the numbers of a
 * list of eighteen. Here each of them is a fact about ours.
 */

test('1: 0, 0.0 and false are not lost, and an unchecked box is not an empty cell', async () => {
  const boxes = await readSheet(column('CHECKBOX', false, undefined, true));
  assert.deepEqual(
    boxes.data.map(({ Value }) => Value),
    [false, null, true],
  );
  const numbers = await readSheet(column('TEXT_NUMBER', 0, -0.0, undefined), {
    number_columns: ['Value'],
  });
  assert.deepEqual(
    numbers.data.map(({ Value }) => Value),
    [0, 0, null],
  );
});

test('2: an integer does not become a fraction', async () => {
  const { data } = await readSheet(column('TEXT_NUMBER', 1, 1.5, 100000));
  assert.deepEqual(
    data.map(({ Value }) => Value),
    ['1', '1.5', '100000'],
  );
});

test('3: an empty cell is null, whatever the type of its column', async () => {
  const types = ['TEXT_NUMBER', 'DATE', 'CHECKBOX', 'CONTACT_LIST', 'DURATION'];
  for (const type of types) {
    const { data } = await readSheet(column(type, undefined));
    assert.equal(data[0]!['Value'], null, type);
  }
});

test('4: boxes are booleans, contacts have an address and a name, selections are lists', async () => {
  const lab = createLab();
  const catalog = await lab.discover();
  const tracker = configure(catalog, ['Issue tracker']);
  const properties = fields(tracker[0]!.stream);
  const typed = (type: string) =>
    Object.keys(properties).find(
      (name) => properties[name]!['column_type'] === type,
    )!;
  const records = recordsOf(await lab.read(tracker)).map(({ data }) => data);
  const first = (type: string) =>
    records.map((data) => data[typed(type)]).find((value) => value !== null);
  assert.equal(typeof first('CHECKBOX'), 'boolean');
  assert.deepEqual(Object.keys(first('CONTACT_LIST') as object), [
    'email',
    'name',
  ]);
  assert.ok(Array.isArray(first('MULTI_PICKLIST')));
  const [watcher] = first('MULTI_CONTACT_LIST') as JsonObject[];
  assert.match(watcher!['email'] as string, /@/);
});

test('10: titles that differ by case or a blank each have their own field', async () => {
  const sheet = grid(
    'Twins',
    [
      ['Status', 'TEXT_NUMBER'],
      ['status ', 'TEXT_NUMBER'],
      ['STATUS', 'TEXT_NUMBER'],
    ],
    [['a', 'b', 'c']],
  );
  const { stream, data } = await readSheet(sheet);
  const own = Object.keys(fields(stream)).filter(
    (name) => !name.startsWith('_'),
  );
  assert.equal(own.length, 3);
  assert.deepEqual(
    own.map((name) => data[0]![name]),
    ['a', 'b', 'c'],
  );
});

test('13: what is not there is null, never the text "None"', async () => {
  const { data } = await readSheet(tasks(1));
  assert.equal(data[0]!['_parent_id'], null);
  assert.match(data[0]!['_created_by'] as string, /@example\.com$/);
  assert.doesNotMatch(JSON.stringify(data), /None|undefined/);
});

test('16: attachments, discussions, summary fields, links, formulas and levels are there', async () => {
  const lab = createLab();
  const config = { ...tokenConfig, cell_details: true };
  const catalog = await lab.discover(config);
  const names = [
    'Budget',
    'Sales pipeline',
    'smartsheet_attachments',
    'smartsheet_discussions',
    'smartsheet_summary_fields',
  ];
  const records = recordsOf(
    await lab.read(configure(catalog, names), [], config),
  );
  for (const name of names)
    assert.ok(
      records.some(({ stream }) => stream === name),
      name,
    );
  const values = (ending: string) =>
    records.flatMap(({ data }) =>
      Object.entries(data).flatMap(([name, value]) =>
        name.endsWith(ending) && value !== null ? [value] : [],
      ),
    );
  assert.ok(values('__formula').includes('=SUM(CHILDREN())'));
  assert.match(String(values('__hyperlink')[0]), /^https:/);
  assert.deepEqual(new Set(values('_level')), new Set([0, 1]));
});

test('17: any choice of fields can be read, also none of the system fields', async () => {
  const lab = createLab({ saved: [column('TEXT_NUMBER', 'kept')] });
  const [configured] = configure(await lab.discover(), ['One']);
  const { Value: chosen } = fields(configured!.stream);
  const stream = {
    ...configured!.stream,
    json_schema: {
      ...configured!.stream.json_schema,
      properties: { Value: chosen! },
    },
  };
  const messages = await lab.read([{ ...configured!, stream }]);
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages)[0]!.data['Value'], 'kept');
});

test('18: a title may hold anything', async () => {
  const titles = [
    '🚀🔥',
    '\u00a0',
    '(€) "net"\n%',
    '数量',
    '__proto__',
    '_row_id',
    'constructor',
  ];
  const sheet = sheetOf(
    'Odd',
    titles.map((title) => [title, 'TEXT_NUMBER']),
    ({ title }) => [{ value: title }],
  );
  const { stream, data } = await readSheet(sheet);
  const columns = Object.entries(fields(stream)).filter(
    ([, { column_id }]) => column_id,
  );
  assert.equal(columns.length, titles.length);
  assert.deepEqual(
    columns.map(([name]) => data[0]![name]),
    titles,
  );
});
