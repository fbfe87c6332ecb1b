import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, JsonObject } from '../../connector/src/airbyte/protocol';
import { tasks } from './grid';
import {
  configure,
  createLab,
  errorsOf,
  logsOf,
  recordsOf,
  statesOf,
} from './lab';

const unusable: [what: string, change: (state: JsonObject) => JsonObject][] = [
  ['an older shape', ({ shape: _, ...state }) => state],
  ['another sheet', (state) => ({ ...state, sheet_id: 1 })],
  ['a cursor that is no time', (state) => ({ ...state, cursor: 'yesterday' })],
  ['a cursor of one digit', (state) => ({ ...state, cursor: '9' })],
  [
    'a cursor in words',
    (state) => ({
      ...state,
      cursor: 'March 2, 2026',
      swept_at: 'March 2, 2026',
    }),
  ],
  [
    'a cursor on a day that is not',
    (state) => ({ ...state, cursor: '2026-02-31T00:00:00Z' }),
  ],
  [
    'a cursor with fractions',
    (state) => ({ ...state, cursor: '2026-03-02T08:00:00.000Z' }),
  ],
  ['a stamp that is no time', (state) => ({ ...state, stamp: 'late' })],
  ['recent rows of no time', (state) => ({ ...state, recent: { late: '' } })],
  ['no fields', ({ fields: _, ...state }) => state],
  ['no cursor and no walk', (state) => ({ ...state, cursor: '' })],
  ['rows that are no rows', (state) => ({ ...state, rows: '💥' })],
  [
    'rows that are cut short',
    (state) => ({ ...state, rows: `${String(state['rows'])}g` }),
  ],
  ['rows of null', (state) => ({ ...state, rows: null })],
  ['half a walk', (state) => ({ ...state, walk: { nextPage: 2 } })],
  [
    'a walk in pages of no rows',
    (state) => ({
      ...state,
      walk: {
        nextPage: 1,
        pageSize: 0,
        startedAt: '2026-03-02T08:00:00Z',
        version: 1,
        totalRowCount: 1,
      },
    }),
  ],
  [
    'a walk to nowhere',
    (state) => ({ ...state, walk: { nextPage: '2', pageSize: 50 } }),
  ],
];

for (const [what, change] of unusable) {
  test(`a state of ${what} is warned of, and everything is read`, async () => {
    const lab = createLab({ saved: [tasks(3)] });
    const catalog = configure(await lab.discover(), ['Tasks']);
    const [state] = statesOf(await lab.read(catalog)) as unknown as {
      stream: { stream_state: JsonObject };
    }[];
    const changed = {
      ...state,
      stream: {
        ...state!.stream,
        stream_state: change(state!.stream.stream_state),
      },
    };
    const messages = await lab.read(catalog, [changed as unknown as Json]);
    assert.deepEqual(errorsOf(messages), []);
    assert.equal(recordsOf(messages).length, 3);
    assert.match(
      logsOf(messages).join(),
      /is from another version or sheet: reading all of it/,
    );
  });
}
