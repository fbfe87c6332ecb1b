import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { toLine } from '../../connector/src/airbyte/line';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';
import { edit } from './editor';
import { createLab, statesOf, tokenConfig } from './lab';

const config = {
  ...tokenConfig,
  number_columns: ['Planned', 'Actual'],
  history_columns: ['Actual'],
  cell_details: true,
};

/** Of which stream a line is; of none, for the log. */
function streamOf(line: string): string {
  return /"(?:stream|name)":"([^"]*)"/.exec(line)?.[1] ?? '';
}

/**
 * Sixteen digits that stand for everything that was printed: each stream in its
 * order. Which stream is ahead of which is chance.
 */
function digest(messages: readonly AirbyteMessage[]): string {
  const lines = messages.map(toLine);
  const names = [...new Set(lines.map(streamOf))].sort();
  const sorted = names.flatMap((name) =>
    lines.filter((line) => streamOf(line) === name),
  );
  return createHash('sha256')
    .update(sorted.join(''))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Of a full read and of three incremental ones. Whoever changes on purpose what
 * is printed, or the sandbox's sheets, writes down the new ones.
 */
const expected = [
  '79eea3d8aeb9aba6',
  '83ec133fc0e926a2',
  '361bf7378be29a96',
  'ecda27ef8c552b70',
];

test('rearranging the connector changes no byte of what it prints', async () => {
  const lab = createLab();
  const catalog = await lab.discover(config);
  const choose = (sync_mode: 'full_refresh' | 'incremental') =>
    catalog.streams.map((stream) => ({ stream, sync_mode }));
  const full = await lab.read(choose('full_refresh'), undefined, config);

  const store = await edit(lab, 'Store opening');
  const incremental: string[] = [];
  let state: ReturnType<typeof statesOf> | undefined;
  for (let sync = 0; sync < 3; sync++) {
    const messages = await lab.read(choose('incremental'), state, config);
    incremental.push(digest(messages));
    state = statesOf(messages);
    lab.clock.advance(3_600_000);
    const [first, second] = await store.rows();
    if (first) await store.change(first.id, `edited ${sync}`);
    if (second) await store.remove(second.id);
    lab.clock.advance(600_000);
  }
  assert.deepEqual([digest(full), ...incremental], expected);
});
