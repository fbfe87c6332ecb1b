import type { Cell, Column, Row } from '../model';
import { isDowngraded } from './column';
import type { ColumnsById } from './column';
import { remove } from '../without';
import { withoutUnasked } from './view';
import type { View } from './view';

/** Keys of a row that come only when `include` names them. */
export const optionalInRow = {
  writerInfo: ['createdBy', 'modifiedBy'],
  rowPermalink: ['permalink'],
  format: ['format', 'conditionalFormat'],
  attachments: ['attachments'],
  discussions: ['discussions'],
};

export function presentRow(row: Row, columns: ColumnsById, view: View): Row {
  const { columnIds, exclude } = view;
  let wanted = row.cells;
  if (columnIds) wanted = wanted.filter((cell) => columnIds.has(cell.columnId));
  if (exclude.has('nonexistentCells')) wanted = wanted.filter(exists);
  const cells = wanted.map((cell) =>
    presentCell(cell, columns.get(cell.columnId), view),
  );
  return { ...withoutUnasked(row, optionalInRow, view), cells };
}

const kept = new WeakMap<Row, { key: string; text: string }>();

/** The JSON of a row, kept because clients ask for the same rows again. */
export function rowText(row: Row, columns: ColumnsById, view: View): string {
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
  if (!view.include.has('objectValue')) remove(shown, 'objectValue');
  else if (column && isDowngraded(column, view) && shown.value !== undefined) {
    shown.objectValue = shown.value;
  }
  if (!view.include.has('format')) remove(shown, 'format');
  if (view.include.has('columnType') && column) shown.columnType = column.type;
  return shown;
}

function exists(cell: Cell): boolean {
  return Object.keys(cell).length > 1;
}
