import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCatalog } from '../../connector/src/airbyte/catalog';
import type { Json, JsonObject } from '../../connector/src/airbyte/protocol';
import { parseStates } from '../../connector/src/airbyte/state';
import { tasks } from './grid';
import { configure, createLab, errorsOf, recordsOf, statesOf } from './lab';

const stream = (name: string, cursor: string): JsonObject => ({
  type: 'STREAM',
  stream: { stream_descriptor: { name }, stream_state: { cursor } },
});

test('a catalog full of nulls is read like one without', () => {
  const json = {
    streams: [
      {
        stream: {
          name: 'A',
          json_schema: { type: 'object', properties: {} },
          supported_sync_modes: ['full_refresh'],
          namespace: null,
          is_resumable: null,
        },
        sync_mode: 'full_refresh',
        destination_sync_mode: 'soft_delete',
        cursor_field: null,
        primary_key: null,
        generation_id: null,
        minimum_generation_id: null,
        sync_id: null,
        include_files: null,
      },
    ],
  };
  assert.deepEqual(parseCatalog(json), [
    {
      stream: { name: 'A', json_schema: { type: 'object', properties: {} } },
      sync_mode: 'full_refresh',
    },
  ]);
});

const catalogs: [what: string, json: Json, complaint: RegExp][] = [
  ['a list', [], /no "streams" list/],
  ['null', null, /no "streams" list/],
  ['a catalog without streams', { streams: [] }, /selects no stream/],
  [
    'the output of discover',
    { streams: [{ name: 'A', json_schema: {} }] },
    /a stream has no name/,
  ],
  ['a stream of null', { streams: [null] }, /a stream has no name/],
  [
    'a stream without a sync mode',
    { streams: [{ stream: { name: 'A' } }] },
    /"sync_mode" of stream "A" is neither full_refresh nor incremental \(null\)/,
  ],
  [
    'a sync mode that does not exist',
    { streams: [{ stream: { name: 'A' }, sync_mode: 'INVALID' }] },
    /"sync_mode" of stream "A".*"INVALID"/,
  ],
];

for (const [what, json, complaint] of catalogs) {
  test(`${what} is no configured catalog, and the message says what one looks like`, () => {
    assert.throws(() => parseCatalog(json), {
      failureType: 'config_error',
      message: new RegExp(
        `${complaint.source}.*Make one from the output of discover`,
      ),
    });
  });
}

const empty: [what: string, json: Json][] = [
  ['no state', []],
  ['an empty object', {}],
  ['null', null],
  ['a list of null', [null]],
  ['a state of null', [{ type: 'STREAM', stream: null }]],
  [
    'a stream state of null',
    [{ stream: { stream_descriptor: { name: 'A' }, stream_state: null } }],
  ],
  [
    'a state without a name',
    [{ stream: { stream_descriptor: {}, stream_state: {} } }],
  ],
  ['a legacy state', [{ data: { A: { cursor: '2026-01-01' } } }]],
  ['a global state', [{ type: 'GLOBAL', global: { stream_states: [] } }]],
];

for (const [what, json] of empty) {
  test(`${what} starts every stream afresh`, () => {
    assert.equal(parseStates(json).size, 0);
  });
}

test('a state is taken as a list, as one object, and as the line that was printed', () => {
  const state = stream('A', 'x');
  const taken = new Map([['A', { cursor: 'x' }]]);
  assert.deepEqual(parseStates([state]), taken);
  assert.deepEqual(parseStates(state), taken);
  assert.deepEqual(parseStates([{ type: 'STATE', state }]), taken);
});

test('keys that clients add to a state do no harm', () => {
  const state = {
    ...stream('A', 'x'),
    id: 3,
    global: null,
    data: null,
    sourceStats: { recordCount: 1 },
    destinationStats: null,
  };
  assert.deepEqual(parseStates([state]), new Map([['A', { cursor: 'x' }]]));
});

test('of two states of one stream the last counts', () => {
  const states = parseStates([stream('A', 'old'), stream('A', 'new')]);
  assert.deepEqual(states.get('A'), { cursor: 'new' });
});

test("a state that holds a text is the user's mistake", () => {
  for (const json of ['text', ['text'], [1]]) {
    assert.throws(() => parseStates(json), {
      failureType: 'config_error',
      message: /Cannot use the state.*or no --state at all/,
    });
  }
});

test('a stream name such as __proto__ is a name like any other', () => {
  assert.deepEqual(parseStates([stream('__proto__', 'x')]).get('__proto__'), {
    cursor: 'x',
  });
});

test('states of streams that are not synced, or no longer there, are ignored', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const catalog = configure(await lab.discover(), ['Tasks']);
  const messages = await lab.read(catalog, [stream('Foreign', 'x')]);
  assert.deepEqual(errorsOf(messages), []);
  assert.equal(recordsOf(messages).length, 3);
});

test('an incremental read of a stream that has no cursor reads all of it', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const catalog = configure(
    await lab.discover(),
    ['smartsheet_sheets'],
    'incremental',
  );
  const first = await lab.read(catalog);
  const again = await lab.read(catalog, statesOf(first));
  assert.equal(recordsOf(again).length, recordsOf(first).length);
});

test("a stream that does not exist fails alone, as the user's to mend", async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const [known] = configure(await lab.discover(), ['Tasks']);
  const made = { ...known!, stream: { name: 'Made up', json_schema: {} } };
  const messages = await lab.read([made, known!]);
  const [error] = errorsOf(messages);
  assert.equal(error!.failure_type, 'config_error');
  assert.match(error!.message, /no stream "Made up".*Refresh the schema/);
  assert.equal(recordsOf(messages).length, 3);
});

test('a catalog written by hand, with no schema, is matched by name and read in full', async () => {
  const lab = createLab({ saved: [tasks(3)] });
  const byHand = {
    stream: { name: 'Tasks', json_schema: {} },
    sync_mode: 'full_refresh' as const,
  };
  const records = recordsOf(await lab.read([byHand]));
  assert.deepEqual(
    records.map(({ data }) => data['Task']),
    ['Task 1', 'Task 2', 'Task 3'],
  );
});
