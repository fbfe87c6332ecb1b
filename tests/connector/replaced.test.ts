import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ConfiguredStream,
  Json,
} from '../../connector/src/airbyte/protocol';
import { createTable } from './destination';
import { tasks } from './grid';
import { configure, createLab, recordsOf, statesOf } from './lab';

test('a sheet that takes the place of another brings its rows, and tombstones for those of the other', async () => {
  const lab = createLab({ saved: [tasks(3, 'Old'), tasks(2, 'New')] });
  const catalog = configure(await lab.discover(), ['Old', 'New']);
  const [old, fresh] = catalog as [ConfiguredStream, ConfiguredStream];
  const table = createTable();
  const first = await lab.read([old]);
  table.load(first);
  const state = JSON.parse(
    JSON.stringify(statesOf(first)).replaceAll('"Old"', '"New"'),
  ) as Json;
  const messages = await lab.read([fresh], state);
  table.load(messages);
  const gone = recordsOf(messages).filter(
    ({ data }) => data['_ab_cdc_deleted_at'],
  );
  assert.equal(gone.length, 3);
  assert.deepEqual(
    [...table.rows.values()].map(({ Task }) => Task),
    ['Task 1', 'Task 2'],
  );
  const next = await lab.read([fresh], statesOf(messages));
  assert.deepEqual(recordsOf(next), []);
});
