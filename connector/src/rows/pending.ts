import type { Batch, Checkpoint } from '../airbyte/stream';
import { toTombstone } from '../columns/records';
import type { Row } from '../smartsheet/types';
import { toState, type SheetState } from './state';
import { toSecond } from './time';

/**
 * Notes that these rows are going to be delivered. Returns whether any of them
 * is news: a state has to say so before the destination can have it.
 */
export function expectRows(state: SheetState, rows: Iterable<Row>): boolean {
  let isNews = false;
  for (const { id, modifiedAt } of rows) {
    if (modifiedAt > state.latest) {
      state.latest = modifiedAt;
      isNews = true;
    }
    if (state.rows.has(id) || state.pending.has(id)) continue;
    // Of rows that were buried nothing is left, so any that old may be one.
    const risen = modifiedAt <= state.stamp;
    state.pending.set(id, { level: 0, parent: 0, risen });
    isNews = true;
  }
  return isNews;
}

/** Whether a destination may have a record of this row that is dated later. */
export function isRisen(state: SheetState, { id, modifiedAt }: Row): boolean {
  const known = state.rows.get(id) ?? state.pending.get(id);
  return known?.risen === true && modifiedAt <= state.stamp;
}

/** A time for records that must win: now, and later than any record before. */
export function nextStamp(
  { stamp, latest }: SheetState,
  noticedAt: number,
): string {
  const last = stamp > latest ? stamp : latest;
  const next = last ? Date.parse(last) + 1000 : 0;
  return toSecond(Math.max(noticedAt, next));
}

/**
 * Delivers tombstones for the rows that are gone. They are announced: should the
 * sync die before its next state, and a row come back, its tombstone is known.
 */
export function* bury(
  state: SheetState,
  present: { has: (id: number) => boolean },
  noticedAt: number,
): Generator<Batch | Checkpoint> {
  const all = [...state.rows, ...state.pending];
  const gone = all.filter(([id]) => !present.has(id));
  if (gone.length === 0) return;
  state.stamp = nextStamp(state, noticedAt);
  for (const [id, row] of gone) {
    state.rows.delete(id);
    state.pending.set(id, { ...row, risen: true });
  }
  yield { state: toState(state) };
  yield { records: gone.map(([id]) => toTombstone(id, state.stamp)) };
  for (const [id] of gone) state.pending.delete(id);
}
