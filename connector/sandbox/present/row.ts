import type { Cell, Row, Sheet } from '../account/model';
import { remove, without } from '../account/without';
import { columnsById, isDowngraded } from './column';
import type { ColumnsById } from './column';
import { withoutUnasked } from './view';
import type { View } from './view';

/**
 * Keys of a row that come only when `include` names them. Quirk: writer-info
 */
export const optionalInRow = {
  writerInfo: ['createdBy', 'modifiedBy'],
  rowPermalink: ['permalink'],
  format: ['format', 'conditionalFormat'],
  attachments: ['attachments'],
  discussions: ['discussions'],
};

/** What a row is shown with: the columns and the address of its sheet. */
export interface Context {
  columns: ColumnsById;
  permalink: string;
}

/** What the rows of a sheet are shown with. */
export function contextOf({ columns, permalink }: Sheet): Context {
  return { columns: columnsById(columns), permalink };
}

/** A row as a view shows it, without what the view does not ask for. */
export function presentRow(row: Row, context: Context, view: View): Row {
  const { columnIds, exclude } = view;
  let wanted = row.cells;
  if (columnIds) wanted = wanted.filter((cell) => columnIds.has(cell.columnId));
  if (exclude.has('nonexistentCells')) wanted = wanted.filter(exists);
  const cells = wanted.map((cell) =>
    presentCell(cell, context.columns.get(cell.columnId), view),
  );
  const shown = withoutUnasked(row, optionalInRow, view);
  if (!view.include.has('rowPermalink')) return { ...shown, cells };
  const permalink = row.permalink ?? `${context.permalink}?rowId=${row.id}`;
  return { ...without(shown, 'cells'), permalink, cells };
}

const kept = new WeakMap<Row, { key: string; text: string }>();

/** The JSON of a row, kept because clients ask for the same rows again. */
export function rowText(row: Row, context: Context, view: View): string {
  const known = kept.get(row);
  if (known?.key === view.key) return known.text;
  const text = JSON.stringify(presentRow(row, context, view));
  kept.set(row, { key: view.key, text });
  return text;
}

/**
 * A cell as the view shows it. Saved cells keep the order of their keys; a type
 * that was not saved comes behind the ids.
 * Quirk: downgraded-value, order-of-keys
 */
export function presentCell<C extends Partial<Cell>>(
  cell: C,
  column: { type: string } | undefined,
  view: View,
): C {
  let shown: C = { ...cell };
  if (!view.include.has('objectValue')) remove(shown, 'objectValue');
  else if (column && isDowngraded(column, view) && shown.value !== undefined) {
    shown.objectValue = shown.value;
  }
  if (!view.include.has('format')) remove(shown, 'format');
  if (!view.include.has('columnType')) remove(shown, 'columnType');
  else if (column && shown.columnType === undefined) {
    const { columnId, ...rest } = shown;
    const ids = columnId === undefined ? {} : { columnId };
    shown = { ...ids, columnType: column.type, ...rest } as C;
  }
  return shown;
}

/** An empty cell is its column id alone. Quirk: empty-cell */
function exists(cell: Cell): boolean {
  return Object.keys(cell).length > 1;
}
