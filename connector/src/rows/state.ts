import type { JsonObject } from '../airbyte/protocol';
import { isObject } from '../airbyte/parse';
import { decodeRows, encodeRows, type KnownRows } from './known';

/** What a sheet's stream remembers from one sync to the next. */
export interface SheetState {
  sheet_id: number;
  /**
   * Every edit up to and including this second has been delivered; ISO 8601
   * without fractions, as Smartsheet writes times. Empty during a first walk.
   */
  cursor: string;
  /** The cursor at the last comparison of all row ids. */
  swept_at: string;
  rows: KnownRows;
  /** Where a walk over all rows stands; absent once it is through. */
  walk?: Walk;
}

export type Walk = {
  nextPage: number;
  pageSize: number;
  /** Becomes the cursor when the walk is through. */
  startedAt: string;
  /** Both as they were when the walk began: any other value means an edit. */
  version: number;
  totalRowCount: number;
};

const shape = 2;

export function toState(state: SheetState): JsonObject {
  return { shape, ...state, rows: encodeRows(state.rows) };
}

/**
 * The state back from its JSON, or undefined for one that is not ours or is
 * another sheet's: reading from scratch is slow, and misses nothing but the
 * rows that left in the meantime.
 */
export function fromState(
  json: JsonObject | undefined,
  sheet_id: number,
): SheetState | undefined {
  if (json?.['shape'] !== shape || json['sheet_id'] !== sheet_id)
    return undefined;
  const { cursor, swept_at, rows: text, walk } = json;
  const rows = typeof text === 'string' ? decodeRows(text) : undefined;
  if (!rows || !isTime(cursor) || !isTime(swept_at)) return undefined;
  const state = { sheet_id, cursor, swept_at, rows };
  if (walk === undefined || walk === null) return cursor ? state : undefined;
  return isWalk(walk) ? { ...state, walk } : undefined;
}

/** A time, or none yet. */
export function isTime(value: unknown): value is string {
  return value === '' || (typeof value === 'string' && Date.parse(value) >= 0);
}

function isWalk(value: unknown): value is Walk {
  const counts = ['nextPage', 'pageSize', 'version', 'totalRowCount'];
  return (
    isObject(value) &&
    counts.every((key) => Number.isInteger(value[key])) &&
    Number(value['pageSize']) > 0 &&
    isTime(value['startedAt'])
  );
}
