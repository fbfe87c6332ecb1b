import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberToken } from '../../connector/sandbox/http/tokens';
import { createRecordCheck } from '../../acceptance/src/recordCheck';
import { createClock } from './clock';
import { edit } from './editor';
import { tasks } from './grid';
import {
  api,
  configure,
  createLab,
  errorsOf,
  idsOf,
  logsOf,
  recordsOf,
  statesOf,
  tokenConfig,
} from './lab';

const tables = [
  'smartsheet_sheets',
  'smartsheet_columns',
  'smartsheet_workspaces',
  'smartsheet_folders',
  'smartsheet_attachments',
  'smartsheet_discussions',
  'smartsheet_summary_fields',
  'smartsheet_users',
  'smartsheet_events',
];

const memberConfig = {
  credentials: { auth_type: 'access_token', access_token: memberToken },
  api_url: api,
};

async function readTable(name: string) {
  const lab = createLab();
  const catalog = configure(await lab.discover(), [name]);
  const messages = await lab.read(catalog);
  assert.deepEqual(errorsOf(messages), []);
  return {
    lab,
    catalog,
    messages,
    data: recordsOf(messages).map(({ data }) => data),
  };
}

for (const name of tables) {
  test(`${name}: every row fits its schema and has a key of its own`, async () => {
    const { catalog, messages } = await readTable(name);
    const { stream } = catalog[0]!;
    const problemOf = createRecordCheck([stream as never]);
    const records = recordsOf(messages);
    assert.ok(records.length > 0);
    assert.deepEqual(
      records.flatMap((record) => problemOf(record) ?? []),
      [],
    );
    const { source_defined_primary_key: key } = stream as never as {
      source_defined_primary_key: [string][];
    };
    const keys = records.map(({ data }) =>
      JSON.stringify(key.map(([field]) => data[field])),
    );
    assert.equal(new Set(keys).size, keys.length);
  });
}

test('smartsheet_sheets has a row for every sheet in the list, also the closed one', async () => {
  const { lab, data } = await readTable('smartsheet_sheets');
  const listed = await lab.call<{ data: { id: number }[] }>(
    'GET',
    '/sheets?includeAll=true',
  );
  assert.deepEqual(
    data.map(({ id }) => id),
    listed.data.map(({ id }) => id),
  );
});

test('smartsheet_columns has the options, formulas and system types of columns', async () => {
  const { data } = await readTable('smartsheet_columns');
  assert.ok(data.some(({ options }) => Array.isArray(options)));
  assert.ok(
    data.some(({ system_column_type }) => system_column_type === 'AUTO_NUMBER'),
  );
  assert.ok(
    data.some(({ type }) => type === 'MULTI_PICKLIST'),
    'types at their full level',
  );
});

test('smartsheet_folders has every folder, and says what it lies in', async () => {
  const { data } = await readTable('smartsheet_folders');
  const reports = data.find(({ name }) => name === 'Reports')!;
  const projects = data.find(({ name }) => name === 'Projects')!;
  assert.equal(reports['parent_id'], projects['id']);
  assert.equal(reports['workspace_id'], projects['workspace_id']);
  assert.equal(projects['parent_id'], projects['workspace_id']);
});

test('smartsheet_discussions has the comments of each thread, with who wrote them', async () => {
  const { data } = await readTable('smartsheet_discussions');
  for (const { comments, comment_count } of data) {
    assert.equal((comments as object[]).length, comment_count);
    for (const { created_by } of comments as { created_by: string }[])
      assert.match(created_by, /@example\.com$/);
  }
});

test('smartsheet_summary_fields has the values as text, and null where there is none', async () => {
  const { data } = await readTable('smartsheet_summary_fields');
  const valueOf = (title: string) =>
    data.find((field) => field['title'] === title)?.['value'];
  assert.equal(valueOf('Ceiling'), '110000');
  assert.equal(valueOf('Closed'), 'false');
});

test('a token of no admin is not offered users and events, and the log says so', async () => {
  const lab = createLab();
  const messages = await lab.run('discover', { config: memberConfig });
  const names = (await lab.discover(memberConfig)).streams.map(
    ({ name }) => name,
  );
  assert.deepEqual(
    tables.filter((name) => !names.includes(name)),
    ['smartsheet_users', 'smartsheet_events'],
  );
  assert.match(
    logsOf(messages).join(),
    /may not read smartsheet_users: it is left out/,
  );
});

test('a stream that the token lost fails alone', async () => {
  const lab = createLab();
  const catalog = configure(await lab.discover(), [
    'smartsheet_users',
    'smartsheet_sheets',
  ]);
  const messages = await lab.read(catalog, undefined, memberConfig);
  const [error, ...others] = errorsOf(messages);
  assert.equal(error!.failure_type, 'config_error');
  assert.deepEqual(error!.stream_descriptor, { name: 'smartsheet_users' });
  assert.equal(others.length, 0);
  assert.ok(
    recordsOf(messages).some(({ stream }) => stream === 'smartsheet_sheets'),
  );
});

test('what is asked of every sheet passes over a closed one with a warning', async () => {
  const { messages, data } = await readTable('smartsheet_columns');
  assert.match(logsOf(messages).join(), /Left out sheet "Payroll" \(\d+\)/);
  assert.ok(data.length > 0);
});

test('what is asked of every sheet is asked of the chosen ones only', async () => {
  const lab = createLab();
  const id = (await idsOf(lab, '/sheets')).get('Sales pipeline')!;
  const config = { ...tokenConfig, sheet_ids: [id] };
  const catalog = configure(await lab.discover(config), ['smartsheet_columns']);
  const records = recordsOf(await lab.read(catalog, undefined, config));
  assert.deepEqual(
    new Set(records.map(({ data }) => data['sheet_id'])),
    new Set([Number(id)]),
  );
});

test('events go on where the last sync stopped, and none comes twice', async () => {
  const { lab, catalog, messages, data } = await readTable('smartsheet_events');
  const state = statesOf(messages);
  assert.deepEqual(recordsOf(await lab.read(catalog, state)), []);
  const editor = await edit(lab, 'Sales pipeline');
  const [row] = await editor.rows();
  await editor.change(row!.id, 'an event');
  const later = recordsOf(await lab.read(catalog, state));
  assert.equal(later.length, 1);
  assert.ok(
    !data.some(({ event_id }) => event_id === later[0]!.data['event_id']),
  );
});

test('events come in pages, each with its state, so that a killed sync goes on', async () => {
  const lab = createLab(
    { account: { sheets: 2_500 } },
    createClock('2026-01-15T00:00:00Z'),
  );
  const stream = { name: 'smartsheet_events', json_schema: {} };
  const streams = [{ stream, sync_mode: 'incremental' as const }];
  const files = { config: tokenConfig, catalog: { streams } };
  const first = await lab.run('read', files, ({ type }) => type === 'STATE');
  const rest = await lab.read(streams, statesOf(first));
  const ids = [...recordsOf(first), ...recordsOf(rest)].map(
    ({ data }) => data['event_id'],
  );
  assert.equal(recordsOf(first).length, 1_000);
  assert.equal(ids.length, 2_500);
  assert.equal(new Set(ids).size, 2_500);
});

test('events whose position stays where it is are at their end, whatever the answer says of more', async () => {
  const lab = createLab();
  const catalog = configure(await lab.discover(), ['smartsheet_events']);
  const body = { data: [], moreAvailable: true, nextStreamPosition: 'p' };
  lab.requests.length = 0;
  lab.meanwhile = () =>
    lab.requests.length > 5
      ? Response.json({}, { status: 400 })
      : Response.json(body);
  await lab.read(catalog);
  assert.equal(lab.requests.length, 2);
});

test('a sheet that comes without the date of its last edit is looked at for its history', async () => {
  const lab = createLab({ saved: [tasks(2)] });
  const config = { ...tokenConfig, history_columns: ['Task'] };
  const catalog = await lab.discover(config);
  const streams = configure(catalog, ['smartsheet_cell_history']);
  lab.meanwhile = async (path, request) => {
    if (!path.startsWith('/sheets?')) return;
    const text = await (await lab.answer(request)).text();
    return new Response(text.replaceAll('"modifiedAt"', '"unknown"'));
  };
  const state = statesOf(await lab.read(streams, [], config));
  const editor = await edit(lab, 'Tasks');
  lab.clock.advance(60_000);
  await editor.change((await editor.rows())[0]!.id, 'edited');
  lab.clock.advance(60_000);
  const later = recordsOf(await lab.read(streams, state, config));
  assert.deepEqual(
    later.map(({ data }) => data['value']),
    ['edited'],
  );
});
