import type { JsonObject } from '../airbyte/protocol';
import { isObject } from '../airbyte/parse';
import type { StreamRequest } from '../airbyte/stream';
import { decodeRows, encodeRows, type KnownRows } from './known';

/** What a sheet's stream remembers from one sync to the next. */
export interface SheetState {
  sheetId: number;
  /**
   * Every edit up to and including this second has been delivered; ISO 8601
   * without fractions, as Smartsheet writes times. Empty during a first walk.
   */
  cursor: string;
  /** The cursor at the last comparison of all row ids. */
  sweptAt: string;
  rows: KnownRows;
  /** Where a walk over all rows stands; absent once it is through. */
  walk?: Walk;
}

export interface Walk {
  nextPage: number;
  pageSize: number;
  /** Becomes the cursor when the walk is through. */
  startedAt: string;
  /** Both as they were when the walk began: any other value means an edit. */
  version: number;
  totalRowCount: number;
}

const shape = 1;

export function toState({
  sheetId,
  cursor,
  sweptAt,
  rows,
  walk,
}: SheetState): JsonObject {
  return {
    shape,
    sheet_id: sheetId,
    cursor,
    swept_at: sweptAt,
    rows: encodeRows(rows),
    ...(walk && { walk: { ...walk } }),
  };
}

/**
 * The state back from its JSON, or undefined for one that is not ours or is
 * another sheet's: reading from scratch is slow, and misses nothing but the
 * rows that left in the meantime.
 */
export function fromState(
  json: JsonObject | undefined,
  sheetId: number,
): SheetState | undefined {
  if (json?.['shape'] !== shape || json['sheet_id'] !== sheetId)
    return undefined;
  const { cursor, swept_at: sweptAt, rows: text, walk } = json;
  const rows = typeof text === 'string' ? decodeRows(text) : undefined;
  if (!rows || !isTime(cursor) || !isTime(sweptAt)) return undefined;
  const state = { sheetId, cursor, sweptAt, rows };
  if (walk === undefined || walk === null) return cursor ? state : undefined;
  return isWalk(walk) ? { ...state, walk } : undefined;
}

/** The state that ends a read; that of a full refresh says that it was all. */
export function lastState(
  state: SheetState,
  mode: StreamRequest['mode'],
): JsonObject {
  return {
    ...toState(state),
    ...(mode === 'full_refresh' && { complete: true }),
  };
}

/**
 * Whether a full refresh was through when its sync failed elsewhere. Airbyte
 * keeps those rows and hands their state to the next attempt, and to no later
 * sync; rows sent again would be there twice.
 */
export function wasThrough(
  { mode, state }: StreamRequest,
  sheetId: number,
): boolean {
  const isLast = mode === 'full_refresh' && state?.['complete'] === true;
  return isLast && fromState(state, sheetId) !== undefined;
}

function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    (value === '' || !Number.isNaN(Date.parse(value)))
  );
}

function isWalk(value: unknown): value is Walk {
  return (
    isObject(value) &&
    ['nextPage', 'pageSize', 'version', 'totalRowCount'].every((key) =>
      Number.isInteger(value[key]),
    ) &&
    isTime(value['startedAt'])
  );
}
