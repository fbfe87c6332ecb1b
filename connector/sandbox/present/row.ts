import type { Cell, Column, Row } from '../model';
import { isDowngraded } from './column';
import { dateReplacer } from './dates';
import { withoutUnasked } from './view';
import type { View } from './view';

const optional = {
  writerInfo: ['createdBy', 'modifiedBy'],
  rowPermalink: ['permalink'],
  format: ['format', 'conditionalFormat'],
  attachments: ['attachments'],
  discussions: ['discussions'],
};

export function presentRow(row: Row, columns: Column[], view: View): Row {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const cells = row.cells
    .filter(({ columnId }) => !view.columnIds || view.columnIds.has(columnId))
    .filter((cell) => !view.exclude.has('nonexistentCells') || exists(cell))
    .map((cell) => presentCell(cell, byId.get(cell.columnId), view));
  return { ...withoutUnasked(row, optional, view), cells };
}

const kept = new WeakMap<Row, { key: string; text: string }>();

/** The JSON of a row, kept because clients ask for the same rows again. */
export function rowText(row: Row, columns: Column[], view: View): string {
  const known = kept.get(row);
  if (known?.key === view.key) return known.text;
  const text = JSON.stringify(
    presentRow(row, columns, view),
    dateReplacer(view.numericDates),
  );
  kept.set(row, { key: view.key, text });
  return text;
}

function presentCell(cell: Cell, column: Column | undefined, view: View) {
  const shown: Cell & { columnType?: string } = { ...cell };
  if (!view.include.has('objectValue')) delete shown.objectValue;
  else if (column && isDowngraded(column, view) && shown.value !== undefined) {
    shown.objectValue = shown.value;
  }
  if (!view.include.has('format')) delete shown.format;
  if (view.include.has('columnType') && column) shown.columnType = column.type;
  return shown;
}

function exists(cell: Cell): boolean {
  return Object.keys(cell).length > 1;
}
