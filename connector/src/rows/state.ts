import { isObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import { decodeRows, KnownRows } from './known';
import { decodeRecent, encodeRecent, type Recent } from './recent';
import { isSecond } from './time';

/** What a sheet's stream remembers from one sync to the next. */
export interface SheetState {
  sheet_id: number;
  /**
   * Every edit up to and including this second has been delivered; ISO 8601
   * without fractions, as Smartsheet writes times. Empty during a walk.
   */
  cursor: string;
  /** The cursor at the last comparison of all row ids. */
  swept_at: string;
  /** The sheet's own date when its rows were asked for last; empty for reports. */
  dated: string;
  /** The marks of the fields that the rows were delivered with. */
  fields: string[];
  /** What the destination has, as it should be. */
  rows: KnownRows;
  /**
   * What the destination may have, and not as it should be. Each of these rows
   * gets delivered, or a tombstone.
   */
  pending: KnownRows;
  /** Rows delivered with a date shortly before the cursor, which is looked at again. */
  recent: Recent;
  /** The newest time of our own making on a record; empty before the first. */
  stamp: string;
  /** The newest time of Smartsheet's on a record; empty before the first. */
  latest: string;
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

const shape = 3;

/** As JSON, with rows as `KnownRows` writes them; it shares nothing with the state. */
export function toState(state: SheetState): JsonObject {
  return {
    shape,
    ...state,
    fields: state.fields.join(' '),
    rows: state.rows.encode(),
    pending: state.pending.encode(),
    recent: encodeRecent(state.recent, standOf(state)),
  };
}

/** The second up to which rows were delivered, by the cursor or the walk. */
export function standOf({ cursor, walk }: SheetState): string {
  return cursor || (walk?.startedAt ?? '');
}

/** Of a sheet of which nothing was delivered. */
export function newState(sheet_id: number): SheetState {
  return {
    sheet_id,
    cursor: '',
    swept_at: '',
    dated: '',
    fields: [],
    rows: new KnownRows(),
    pending: new KnownRows(),
    recent: new Map(),
    stamp: '',
    latest: '',
  };
}

/** Makes all rows be delivered once more, and forgets none of them. */
export function startOver(state: SheetState): void {
  for (const [id, row] of state.rows) state.pending.set(id, row);
  state.rows.clear();
  state.recent.clear();
  state.cursor = state.swept_at = '';
  delete state.walk;
}

/**
 * The state back from its JSON. One that is another sheet's, of another shape or
 * damaged still tells which rows a destination may have: they are pending, and
 * there is neither a cursor nor a walk.
 */
export function fromState(json: JsonObject, sheet_id: number): SheetState {
  const { cursor, swept_at, dated, fields, stamp, latest } = json;
  const rows = decode(json['rows']);
  const pending = decode(json['pending']);
  const recent = decodeRecent(json['recent']);
  const walk = json['walk'] ?? undefined;
  const state = newState(sheet_id);
  state.rows = rows ?? state.rows;
  state.pending = pending ?? state.pending;
  state.stamp = isSecond(stamp) ? stamp : '';
  state.latest = isSecond(latest) ? latest : '';
  const isOurs = json['shape'] === shape && json['sheet_id'] === sheet_id;
  const isWhole = rows && pending && recent && typeof fields === 'string';
  if (isOurs && isWhole && stamp === state.stamp) {
    const usable = { ...state, fields: fields.split(' '), recent };
    if (typeof dated === 'string') usable.dated = dated;
    if (walk === undefined && isSecond(cursor) && isSecond(swept_at))
      return { ...usable, cursor, swept_at };
    if (isWalk(walk) && cursor === '') return { ...usable, walk };
  }
  startOver(state);
  return state;
}

function decode(text: Json | undefined): KnownRows | undefined {
  return typeof text === 'string' ? decodeRows(text) : undefined;
}

function isWalk(value: unknown): value is Walk {
  const counts = ['nextPage', 'pageSize', 'version', 'totalRowCount'];
  return (
    isObject(value) &&
    counts.every((key) => Number.isSafeInteger(value[key])) &&
    Number(value['nextPage']) > 0 &&
    Number(value['pageSize']) > 0 &&
    isSecond(value['startedAt'])
  );
}
