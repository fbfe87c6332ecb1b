import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../connector/src/airbyte/protocol';
import { historied, keysOf, progressOf } from './historied';
import { recordsOf, statesOf } from './lab';

test('rows of one import, all of one second, are done one by one: killed, the pass goes on among them', async () => {
  const { lab, read } = await historied();
  const first = await read(
    undefined,
    ({ type }, index) => type === 'STATE' && index > 4,
  );
  assert.equal(recordsOf(first).length, 2);
  lab.requests.length = 0;
  const rest = await read(statesOf(first));
  const looks = lab.requests.filter((path) => path.includes('/history'));
  assert.equal(looks.length, 2);
  assert.equal(new Set([...keysOf(first), ...keysOf(rest)]).size, 4);
  assert.equal(progressOf(statesOf(rest))[0]!.row, undefined);
});

for (const cursor of ['9', 'March 2, 2026', '2026-02-31T00:00:00Z']) {
  test(`a history whose cursor is ${cursor} is read afresh`, async () => {
    const { read } = await historied();
    const state = JSON.stringify(statesOf(await read()));
    const odd = state.replace(/"cursor":"[^"]*"/, `"cursor":"${cursor}"`);
    const messages = await read(JSON.parse(odd) as Json);
    assert.equal(recordsOf(messages).length, 4);
  });
}
