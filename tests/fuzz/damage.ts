import type { Json } from '../../connector/src/airbyte/protocol';
import type { Damage } from './plan';

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
