import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toLine } from '../../connector/src/airbyte/line';
import { grid, sheetOf } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  recordsOf,
  statesOf,
  tokenConfig,
  type Lab,
} from './lab';
import { valueCases } from './valueCases';

const whole = sheetOf(
  'All types',
  Object.keys(valueCases).map((type) => [type, type]),
  ({ title }) => valueCases[title]!.slice(-2).map(([, cell]) => cell),
);

/** Changes the text of every answer whose path matches. */
function rewrite(lab: Lab, path: RegExp, change: (text: string) => string) {
  lab.meanwhile = async (asked, request) => {
    if (!path.test(asked)) return;
    const answer = await lab.answer(request);
    const { status, headers } = answer;
    return new Response(change(await answer.text()), { status, headers });
  };
}

function keysIn(json: unknown, keys = new Set<string>()): Set<string> {
  if (typeof json !== 'object' || json === null) return keys;
  for (const [key, value] of Object.entries(json)) {
    if (!Array.isArray(json)) keys.add(key);
    keysIn(value, keys);
  }
  return keys;
}

const withNull = (text: string, key: string) =>
  JSON.stringify(JSON.parse(text, (k, v: unknown) => (k === key ? null : v)));

test('null under any key of any answer is like an absent one, and fails nothing', async () => {
  const lab = createLab();
  const names = [
    'Product launch',
    'Tickets by label',
    'smartsheet_discussions',
  ];
  names.push('smartsheet_events', 'smartsheet_folders', 'smartsheet_users');
  const streams = configure(await lab.discover(), names);
  const keys = new Set<string>();
  rewrite(lab, /./, (text) => {
    keysIn(JSON.parse(text), keys);
    return text;
  });
  await lab.read(streams);
  assert.ok(keys.size > 50, `${keys.size} keys`);
  // Without its id, a row or a thread is nobody's.
  for (const key of keys) {
    if (key === 'id') continue;
    rewrite(lab, /./, (text) => withNull(text, key));
    const errors = errorsOf(await lab.read(streams));
    assert.deepEqual(
      errors.filter(({ failure_type }) => failure_type === 'system_error'),
      [],
      key,
    );
  }
});

test('null for a cell, a row or a column, and in lists, leaves out that one', async () => {
  const lab = createLab({ saved: [whole] });
  const streams = configure(await lab.discover(), ['All types']);
  rewrite(lab, /^\/sheets\/\d+\?/, (text) =>
    text.replaceAll(
      /"(cells|rows|columns|values|predecessors)":\[/g,
      '$&null,',
    ),
  );
  const messages = await lab.read(streams);
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages).length, 2);
});

test('null for a value or a structure of any type is empty, and no misfit', async () => {
  const lab = createLab({ saved: [whole] });
  const streams = configure(await lab.discover(), ['All types']);
  rewrite(lab, /^\/sheets\/\d+\?/, (text) =>
    withNull(withNull(text, 'value'), 'objectValue'),
  );
  for (const { data, meta } of recordsOf(await lab.read(streams))) {
    assert.equal(meta, undefined);
    for (const type of Object.keys(valueCases)) assert.equal(data[type], null);
  }
});

test('rows without dates and persons come with null', async () => {
  const lab = createLab({ saved: [whole] });
  const streams = configure(await lab.discover(), ['All types']);
  const gone = /"(createdAt|modifiedAt|createdBy|modifiedBy|rowNumber)":/g;
  rewrite(lab, /^\/sheets\/\d+\?/, (text) => text.replace(gone, '"other":'));
  const [record] = recordsOf(await lab.read(streams));
  for (const field of [
    '_created_at',
    '_modified_at',
    '_created_by',
    '_row_number',
  ])
    assert.equal(record!.data[field], null, field);
});

for (const type of ['TEXT_NUMBER', 'NUMBER', 'DURATION', 'PICKLIST']) {
  test(`a number too large for JavaScript does not fit into ${type}`, async () => {
    const column = type === 'NUMBER' ? 'TEXT_NUMBER' : type;
    const lab = createLab({ saved: [grid('Odd', [['A', column]], [[7]])] });
    const config = {
      ...tokenConfig,
      ...(type === 'NUMBER' && { number_columns: ['A'] }),
    };
    const streams = configure(await lab.discover(config), ['Odd']);
    rewrite(lab, /^\/sheets\/\d+\?/, (text) =>
      text.replaceAll('"value":7', '"value":-1e400'),
    );
    const [record] = recordsOf(await lab.read(streams, undefined, config));
    assert.equal(record!.data['A'], null);
    assert.equal(record!.meta?.changes[0]?.field, 'A');
  });
}

const odd = grid('Odd', [['A', 'TEXT_NUMBER']], [['one'], ['two']]);

for (const [what, path, id] of [
  ['a row', /^\/sheets\/\d+\?/, odd.rows[0]!.id],
  ['a column', /^\/sheets\/\d+\?/, odd.columns[0]!.id],
] as const) {
  test(`an id of ${what} that JavaScript would round is refused, and named`, async () => {
    const lab = createLab({ saved: [odd] });
    const streams = configure(await lab.discover(), ['Odd']);
    rewrite(lab, path, (text) =>
      text.replaceAll(`"id":${id},`, '"id":9007199254740993,'),
    );
    const messages = await lab.read(streams);
    assert.equal(recordsOf(messages).length, 0);
    assert.match(errorsOf(messages)[0]!.message, /id 900719925474099\d.*exact/);
  });
}

test('an id in a list that JavaScript would round is refused, and named', async () => {
  const lab = createLab({ saved: [odd] });
  rewrite(lab, /^\/sheets\?/, (text) =>
    text.replace(`"id":${odd.id},`, '"id":90071992547409930,'),
  );
  const messages = await lab.run('discover', { config: tokenConfig });
  assert.match(errorsOf(messages)[0]!.message, /id 90071992547409\d+.*exact/);
});

test('an id in the config that JavaScript would round is refused as it was typed', async () => {
  for (const key of [
    'sheet_ids',
    'report_ids',
    'folder_ids',
    'workspace_ids',
  ]) {
    const config = { ...tokenConfig, [key]: ['9007199254740993'] };
    const messages = await createLab().run('check', { config });
    assert.match(JSON.stringify(messages), /FAILED.*9007199254740993/);
  }
});

test('a report whose rows have no ids ends with one sentence', async () => {
  const lab = createLab();
  const streams = configure(await lab.discover(), ['Tickets by label']);
  rewrite(lab, /^\/reports\/\d+\?/, (text) => withNull(text, 'id'));
  const [error] = errorsOf(await lab.read(streams));
  assert.match(error!.message, /has no id, as in a report of sheet summaries/);
});

const half = '\ud83d';

test('half a character becomes U+FFFD in names, records, logs and states', async () => {
  const cut = grid(
    `Half ${half}`,
    [
      ['A', 'TEXT_NUMBER'],
      [`Title ${half}`, 'TEXT_NUMBER'],
    ],
    [[`launch ${half}`, `${'\udd25'} 🔥 \\ud83d`]],
  );
  const lab = createLab({ saved: [cut] });
  const catalog = await lab.discover();
  const streams = configure(catalog, ['Half \ufffd']);
  const messages = await lab.read(streams);
  const [{ data }] = recordsOf(messages) as unknown as [{ data: object }];
  assert.deepEqual(Object.entries(data).slice(-2), [
    ['A', 'launch \ufffd'],
    ['Title \ufffd', '\ufffd 🔥 \\ud83d'],
  ]);
  const text = JSON.stringify([catalog, messages, statesOf(messages)]);
  assert.doesNotMatch(text, /(?<!\\)\\ud[89a-f]/);
});

test('a failure that quotes half a character is told in whole ones', async () => {
  const messages = await createLab().run('read', {
    config: tokenConfig,
    catalog: { streams: [{ stream: { name: half }, sync_mode: half }] },
  });
  assert.match(errorsOf(messages)[0]!.message, /stream "\ufffd"/);
});

test('a line is one line to readers that also end lines at U+0085, U+2028 and U+2029', () => {
  const text = 'a\u0085b\u2028c\u2029d\re\vf\u001cg';
  const line = toLine({ type: 'LOG', log: { level: 'INFO', message: text } });
  assert.doesNotMatch(
    line.slice(0, -1),
    /[\r\n\v\f\u001c-\u001e\u0085\u2028\u2029]/,
  );
  assert.deepEqual(JSON.parse(line), {
    type: 'LOG',
    log: { level: 'INFO', message: text },
  });
});

test('an event about an id that JavaScript would round has it from its text, or has none', async () => {
  const lab = createLab();
  const catalog = configure(await lab.discover(), ['smartsheet_events']);
  lab.meanwhile = (path) =>
    path.startsWith('/events')
      ? new Response(
          `{"moreAvailable":false,"nextStreamPosition":"p","data":[
            {"eventId":"a","objectId":9007199254740993},
            {"eventId":"b","objectId":9007199254740993,"objectIdStr":"9007199254740993"},
            {"eventId":"c","objectId":9007199254740991}]}`,
        )
      : undefined;
  const records = recordsOf(await lab.read(catalog));
  assert.deepEqual(
    records.map(({ data }) => data['object_id_str']),
    [null, '9007199254740993', '9007199254740991'],
  );
});
