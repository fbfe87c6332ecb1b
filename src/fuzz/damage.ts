import type { Json } from '../../connector/src/airbyte/protocol';
import type { Table } from './destination';
import type { Difference } from './oracle';
import type { Damage } from './plan';
import type { Sheet } from './sheet';

/** A state as it never was printed, or is not any more. */
export function damaged(
  state: Json | undefined,
  older: readonly Json[],
  how: Damage,
): Json | undefined {
  if (how === 'lost' || state === undefined) return undefined;
  if (how === 'old') return older[Math.floor(older.length / 2)] ?? state;
  const copy = structuredClone(state) as unknown as {
    stream: { stream_state: Record<string, unknown> };
  };
  const inside = copy.stream.stream_state;
  if (how === 'empty') copy.stream.stream_state = {};
  else if (how === 'foreign shape') inside['shape'] = 99;
  else if (how === 'cut rows')
    inside['rows'] = String(inside['rows']).slice(0, 9);
  else if ('cursor' in inside) inside['cursor'] = 'March 2, 2026';
  return copy as unknown as Json;
}

/**
 * What nobody can know once a state is gone: which rows the destination has
 * beside those of the sheet, and which it hides behind a tombstone.
 */
export interface Excuses {
  damaged: (table: Table, sheet: Sheet) => void;
  cover: (difference: Difference) => boolean;
}

export function createExcuses(): Excuses {
  const live = new Set<number>();
  const hidden = new Set<number>();
  return {
    damaged(table, sheet) {
      const there = table.live();
      for (const id of there.keys()) live.add(id);
      for (const id of sheet.everyId) if (!there.has(id)) hidden.add(id);
    },
    cover: ({ extra, missing }) =>
      (extra !== undefined && live.has(extra)) ||
      (missing !== undefined && hidden.has(missing)),
  };
}
