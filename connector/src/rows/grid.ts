import type { SyncMode } from '../airbyte/protocol';
import type { Batch, Checkpoint } from '../airbyte/stream';
import type { Field } from '../columns/properties';
import { toRecord } from '../columns/records';
import type { Connection } from '../connection';
import type { Chosen } from '../select';
import type { Column, Row, Sheet } from '../smartsheet/types';
import { expectRows, isRisen, nextStamp } from './pending';
import { isSamePlace, placeOf, type Place } from './place';
import { standOf, startOver, toState, type SheetState } from './state';
import { lookBack } from './time';

/** One sheet or report, and what reading it takes. */
export interface Grid
  extends
    Pick<Connection, 'client' | 'log' | 'listSheets'>,
    Pick<Chosen, 'kind' | 'id'> {
  mode: SyncMode;
  /** How often all ids of a sheet are compared, in hours. */
  sweepHours: number;
  /** For messages: `sheet "Budget" (4583173393803140)`. */
  label: string;
  /** How many columns the catalog knows of. */
  width: number;
  /** The fields that the catalog asks for, unless it leaves that to us. */
  asked: readonly Field[] | undefined;
  /** The fields to fill, given the columns that a page came with. */
  fieldsOf: (columns: readonly Column[]) => Promise<Field[]>;
}

/**
 * Turns rows into records and remembers that they were delivered. Rows that no
 * state has told of yet are announced by one.
 */
export async function* deliver(
  { fieldsOf }: Grid,
  state: SheetState,
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
  noticedAt: number,
  places: ReadonlyMap<number, Place> = state.rows,
): AsyncGenerator<Batch | Checkpoint> {
  const fields = await fieldsOf(columns);
  const horizon = lookBack(standOf(state));
  const isNews = expectRows(state, rows);
  const risen = new Set(rows.filter((row) => isRisen(state, row)));
  if (risen.size > 0) state.stamp = nextStamp(state, noticedAt);
  if (isNews || risen.size > 0) yield { state: toState(state) };

  const records = rows.map((row) => {
    const { id } = row;
    const place = placeOf(row, places);
    state.pending.delete(id);
    state.rows.set(id, { ...place, risen: risen.has(row) });
    if (changedAt(row) > horizon) state.recent.set(id, changedAt(row));
    const modifiedAt = risen.has(row) ? state.stamp : row.modifiedAt;
    return toRecord({ ...row, modifiedAt }, place.level, fields);
  });
  yield { records };
}

/** Whether the destination has this row otherwise than it is now, or not at all. */
export function isNews(
  state: SheetState,
  row: Row,
  place = placeOf(row, state.rows),
): boolean {
  const known = state.rows.get(row.id);
  if (!known || !isSamePlace(known, place)) return true;
  const date = changedAt(row);
  return date > lookBack(state.cursor) && state.recent.get(row.id) !== date;
}

/** The later of a row's two dates: one that is too early would lose an edit. */
export function changedAt({ dataModifiedAt = '', modifiedAt }: Row): string {
  return dataModifiedAt > modifiedAt ? dataModifiedAt : modifiedAt;
}

/**
 * Compares the fields with those that the rows were delivered with. If one is
 * new, or its column is back, an incremental sync has to start over, which this
 * returns; a full refresh delivers no row twice, and leaves it to the sync after.
 */
export async function startsOver(
  { label, log, mode }: Grid,
  state: SheetState,
  fields: readonly Field[],
  columns?: readonly Column[],
): Promise<boolean> {
  const had = new Set(state.fields);
  const ids = columns && new Set(columns.map(({ id }) => id));
  const isBack = ({ mark, columnId }: Field) =>
    ids?.has(columnId) && !had.has(mark);
  const isOld = (field: Field) =>
    state.rows.size === 0 ||
    had.has(field.mark) ||
    (had.has(`${field.mark}-`) && !isBack(field));
  const added = fields.find((field) => !isOld(field));
  const starts = added !== undefined && mode === 'incremental';
  if (starts) {
    const why = `its rows were delivered without "${added.name}"`;
    await log('INFO', `All of the ${label} is read again: ${why}.`);
    startOver(state);
  }
  // A minus says that the column was not there to fill the field.
  state.fields = fields.filter(isOld).map(({ mark, columnId }) => {
    const isGone = ids ? !ids.has(columnId) : had.has(`${mark}-`);
    return isGone ? `${mark}-` : mark;
  });
  return starts;
}
