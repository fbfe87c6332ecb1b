import type { JsonObject } from '../airbyte/protocol';
import { lookBack } from './time';

/** Rows that were delivered with a date of late: id → that date. */
export type Recent = Map<number, string>;

/**
 * As JSON. What is older than the look-back is not asked for again. What is
 * later than `stand` is asked for in any case: its second was not over.
 */
export function encodeRecent(recent: Recent, stand: string): JsonObject {
  const horizon = stand && lookBack(stand);
  const near = [...recent].filter(
    ([, date]) => date > horizon && date <= stand,
  );
  return Object.fromEntries(near);
}
