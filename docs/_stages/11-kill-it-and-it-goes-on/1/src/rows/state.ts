import { asObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import { decodeRows, KnownRows } from './known';
import { encodeRecent, type Recent } from './recent';

/** What a sheet's stream remembers from one sync to the next. */
export interface SheetState {
  sheet_id: number;
  /** Every edit up to and including this second was delivered; empty at first. */
  cursor: string;
  /** What the destination has. */
  rows: KnownRows;
  /** Rows delivered with a date shortly before the cursor, which is looked at again. */
  recent: Recent;
}

/** As JSON, with rows as `KnownRows` writes them. */
export function toState(state: SheetState): JsonObject {
  return {
    ...state,
    rows: state.rows.encode(),
    recent: encodeRecent(state.recent, state.cursor),
  };
}

/** Of a sheet of which nothing was delivered. */
export function newState(sheet_id: number): SheetState {
  return { sheet_id, cursor: '', rows: new KnownRows(), recent: new Map() };
}

/** The state back from its JSON, word for word; another sheet's is none. */
export function fromState(json: JsonObject, sheet_id: number): SheetState {
  if (json['sheet_id'] !== sheet_id) return newState(sheet_id);
  return {
    ...newState(sheet_id),
    cursor: String(json['cursor']),
    rows: decodeRows(String(json['rows'])) ?? new KnownRows(),
    recent: decode(json['recent']),
  };
}
