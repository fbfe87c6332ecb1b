import type { Column } from '../model';
import { withoutUnasked } from './view';
import type { View } from './view';

/** The lowest `level` at which a column shows its own type. */
export const levelOf: Record<string, number> = {
  MULTI_CONTACT_LIST: 1,
  MULTI_PICKLIST: 2,
};

export function presentColumn(column: Column, view: View): Column {
  const shown = withoutUnasked(column, { format: ['format'] }, view);
  return isDowngraded(column, view) ? { ...shown, type: 'TEXT_NUMBER' } : shown;
}

export function presentColumns(columns: Column[], view: View): Column[] {
  return columns
    .filter(({ id }) => !view.columnIds || view.columnIds.has(id))
    .map((column) => presentColumn(column, view));
}

export function isDowngraded(column: Column, view: View): boolean {
  return view.level < (levelOf[column.type] ?? 0);
}
