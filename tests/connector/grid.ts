import { toCell } from '../../connector/sandbox/edit/cell';
import { idOf } from '../../connector/sandbox/account/ids';
import type {
  Cell,
  Column,
  Row,
  Sheet,
} from '../../connector/sandbox/account/model';
import { me } from '../../connector/sandbox/account/people';
import { toColumn } from '../../connector/sandbox/workspace/define';
import { emptySheet } from '../../connector/sandbox/workspace/emptySheet';

export type Value = string | number | boolean | undefined;

/** When every row of a grid was written, weeks before the lab's clock starts. */
export const written = '2026-02-01T00:00:00Z';

/** A sheet as `GET /sheets/{id}` answers it, out of a table of typed values. */
export function grid(
  name: string,
  columns: readonly (readonly [title: string, type: string])[],
  rows: readonly (readonly Value[])[],
): Sheet {
  return sheetOf(name, columns, (column) =>
    rows.map((values) =>
      toCell(column, {
        columnId: column.id,
        value: values[column.index] ?? null,
      }),
    ),
  );
}

/** The same, its cells written by hand: one list of them for each column. */
export function sheetOf(
  name: string,
  columns: readonly (readonly [title: string, type: string])[],
  cellsOf: (column: Column) => readonly Omit<Cell, 'columnId'>[],
): Sheet {
  const typed = columns.map(([title, type], index) =>
    toColumn(name, { title, type, ...(!index && { primary: true }) }, index),
  );
  const cells = typed.map((column) => cellsOf(column));
  const rows = (cells[0] ?? []).map((_, index) =>
    toRow(
      name,
      index,
      typed.map(({ id }, at) => ({ ...cells[at]![index], columnId: id })),
    ),
  );
  return {
    ...emptySheet({ key: name, name, created: written, modified: written }),
    totalRowCount: rows.length,
    columns: typed,
    rows,
  };
}

/** A sheet of one column and as many rows as it takes to fill some pages. */
export function tasks(rows: number, name = 'Tasks'): Sheet {
  const values = Array.from({ length: rows }, (_, i) => [`Task ${i + 1}`]);
  return grid(name, [['Task', 'TEXT_NUMBER']], values);
}

/** With these settings each column makes four fields. */
export const wideConfig = { cell_details: true };

/** The same with 63 columns: 252 fields, so that a page holds fifty rows. */
export function wideTasks(rows: number): Sheet {
  const sheet = tasks(rows);
  const empty = Array.from({ length: 62 }, (_, i) =>
    toColumn('Tasks', { title: `Note ${i}`, type: 'TEXT_NUMBER' }, i + 1),
  );
  return { ...sheet, columns: [...sheet.columns, ...empty] };
}

function toRow(name: string, index: number, cells: Cell[]): Row {
  return {
    id: idOf(`${name}/row/${index}`),
    rowNumber: index + 1,
    expanded: true,
    createdAt: written,
    modifiedAt: written,
    createdBy: me,
    modifiedBy: me,
    cells,
  };
}
