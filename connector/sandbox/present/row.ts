import type { Cell, Column, Row } from '../model';
import { isDowngraded } from './column';
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
  const cells = row.cells.flatMap((cell) => {
    if (view.columnIds && !view.columnIds.has(cell.columnId)) return [];
    if (view.exclude.has('nonexistentCells') && !exists(cell)) return [];
    return [presentCell(cell, byId.get(cell.columnId), view)];
  });
  return { ...withoutUnasked(row, optional, view), cells };
}

const kept = new WeakMap<Row, { key: string; text: string }>();

/** The JSON of a row, kept because clients ask for the same rows again. */
export function rowText(row: Row, columns: Column[], view: View): string {
  const known = kept.get(row);
  if (known?.key === view.key) return known.text;
  const text = JSON.stringify(presentRow(row, columns, view));
  kept.set(row, { key: view.key, text });
  return text;
}

export function presentCell(
  cell: Cell,
  column: Column | undefined,
  view: View,
): Cell {
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
