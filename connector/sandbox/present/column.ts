import type { Column } from '../account/model';
import { withoutUnasked } from './view';
import type { View } from './view';

/**
 * The lowest `level` at which a column of a sheet shows its own type.
 * Quirk: levels
 */
const levels: Record<string, number> = {
  MULTI_CONTACT_LIST: 1,
  MULTI_PICKLIST: 2,
};

/** The columns that a view wants, as it shows them. */
export function presentColumns(columns: Column[], view: View): Column[] {
  return columns
    .filter(({ id }) => !view.columnIds || view.columnIds.has(id))
    .map((column) => presentColumn(column, view));
}

/** A column as a view shows it. */
export function presentColumn(column: Column, view: View): Column {
  const shown = withoutUnasked(column, { format: ['format'] }, view);
  return isDowngraded(column, view) ? { ...shown, type: 'TEXT_NUMBER' } : shown;
}

/** Whether a view is of too low a level to show this type. */
export function isDowngraded(column: { type: string }, view: View): boolean {
  return view.level < (levels[column.type] ?? 0);
}

export type ColumnsById = ReadonlyMap<number, Column>;

/** Columns by id. */
export function columnsById(columns: Column[]): ColumnsById {
  return new Map(columns.map((column) => [column.id, column]));
}
