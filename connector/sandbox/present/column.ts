import type { Column } from '../model';
import { withoutUnasked } from './view';
import type { View } from './view';

/** The lowest `level` at which a column of a sheet shows its own type. */
const levels: Record<string, number> = {
  MULTI_CONTACT_LIST: 1,
  MULTI_PICKLIST: 2,
};

export function presentColumns(columns: Column[], view: View): Column[] {
  return columns
    .filter(({ id }) => !view.columnIds || view.columnIds.has(id))
    .map((column) => presentColumn(column, view));
}

export function presentColumn(column: Column, view: View): Column {
  const shown = withoutUnasked(column, { format: ['format'] }, view);
  return isDowngraded(column, view) ? { ...shown, type: 'TEXT_NUMBER' } : shown;
}

export function isDowngraded(column: { type: string }, view: View): boolean {
  return view.level < (levels[column.type] ?? 0);
}

export type ColumnsById = ReadonlyMap<number, Column>;

export function columnsById(columns: Column[]): ColumnsById {
  return new Map(columns.map((column) => [column.id, column]));
}
