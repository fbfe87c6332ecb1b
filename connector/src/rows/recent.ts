import { isObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import { decodeRows, KnownRows, top } from './known';
import { isSecond, lookBack } from './time';

/** Rows that were delivered with a date of late: id → that date. */
export type Recent = Map<number, string>;

/**
 * Writes the rows second by second, since an import gives many rows one date.
 * What is older than the look-back is not asked for again. What is later than
 * `stand` is asked for in any case: its second was not over.
 */
export function encodeRecent(recent: Recent, stand: string): JsonObject {
  const bySecond = new Map<string, KnownRows>();
  const horizon = stand && lookBack(stand);
  for (const [id, date] of recent) {
    if (date <= horizon || date > stand) continue;
    const rows = bySecond.get(date) ?? new KnownRows();
    bySecond.set(date, rows.set(id, top));
  }
  const texts = [...bySecond].map(([date, rows]) => [date, rows.encode()]);
  return Object.fromEntries(texts) as JsonObject;
}

/** The rows back, or undefined for what `encodeRecent` did not write. */
export function decodeRecent(json: Json | undefined): Recent | undefined {
  if (!isObject(json)) return undefined;
  const recent: Recent = new Map();
  for (const [date, text] of Object.entries(json)) {
    const rows = typeof text === 'string' ? decodeRows(text) : undefined;
    if (!rows || !isSecond(date)) return undefined;
    for (const id of rows.keys()) recent.set(id, date);
  }
  return recent;
}

/** Takes out what was delivered in a second that was not over: it may have changed. */
export function dropUnfinished(recent: Recent, finished: string): void {
  for (const [id, date] of recent) if (date > finished) recent.delete(id);
}
