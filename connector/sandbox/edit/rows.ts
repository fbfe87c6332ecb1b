import type { Account } from '../account';
import { ApiError, missing } from '../errors';
import type { Cell, Column, Row, Sheet } from '../model';
import { without } from '../without';
import { toCell } from './cell';
import type { CellInput } from './cell';
import { commitRows, touchSheet } from './commit';
import { endOfBranch, indexOf, isLocation, positionOf } from './position';
import type { Location } from './position';
import { autoNumber } from './systemColumns';

/** A row as a request writes it. */
export interface RowInput extends Location {
  id?: number;
  expanded?: boolean;
  cells?: CellInput[];
}

export function addRows(
  account: Account,
  sheet: Sheet,
  inputs: RowInput[],
): Row[] {
  const rows = [...sheet.rows];
  const added = new Set<number>();
  const follows = new Map<string, number>();
  for (const input of inputs) {
    // Rows sent together for one place keep the order they are sent in.
    const place = JSON.stringify({ ...input, cells: undefined });
    const previous = follows.get(place);
    const { index, parentId } = positionOf(
      rows,
      previous === undefined ? input : { siblingId: previous },
    );
    const row = newRow(account, sheet.columns, rows, input);
    rows.splice(index, 0, parentId === undefined ? row : { ...row, parentId });
    follows.set(place, row.id);
    added.add(row.id);
  }
  commitRows(account, sheet, rows);
  touchSheet(account, sheet);
  return sheet.rows.filter(({ id }) => added.has(id));
}

export function updateRows(
  account: Account,
  sheet: Sheet,
  inputs: RowInput[],
): Row[] {
  let rows = [...sheet.rows];
  for (const input of inputs) {
    if (input.id === undefined) throw missing('row.id');
    const index = indexOf(rows, input.id);
    const cells = (input.cells ?? []).map((each) => read(sheet.columns, each));
    rows = rows.map((row, at) => (at === index ? write(row, cells) : row));
    if (isLocation(input)) rows = move(rows, index, input);
  }
  commitRows(account, sheet, rows);
  touchSheet(account, sheet);
  const updated = new Set(inputs.map(({ id }) => id));
  return sheet.rows.filter(({ id }) => updated.has(id));
}

/** Deletes rows with all that hangs from them; returns every id that went. */
export function deleteRows(
  account: Account,
  sheet: Sheet,
  ids: number[],
): number[] {
  const gone = new Set(ids);
  for (const id of ids) {
    const index = indexOf(sheet.rows, id);
    const branch = sheet.rows.slice(index, endOfBranch(sheet.rows, index));
    for (const row of branch) gone.add(row.id);
  }
  commitRows(
    account,
    sheet,
    sheet.rows.filter(({ id }) => !gone.has(id)),
  );
  if (account.deletesTouchSheet) touchSheet(account, sheet);
  return [...gone];
}

function newRow(
  account: Account,
  columns: Column[],
  rows: Row[],
  { cells = [], expanded = true }: RowInput,
): Row {
  const now = account.clock.iso();
  const given = new Map(cells.map((each) => [each.columnId, each]));
  cells.forEach((each) => columnOf(columns, each.columnId));
  return {
    id: account.newId(),
    rowNumber: 0,
    expanded,
    createdAt: now,
    modifiedAt: now,
    createdBy: account.me,
    modifiedBy: account.me,
    cells: columns.map((column) => {
      const { id: columnId, systemColumnType } = column;
      if (systemColumnType === 'AUTO_NUMBER') {
        const value = autoNumber(column, rows, now.slice(0, 4));
        return toCell(column, { columnId, value });
      }
      return toCell(column, given.get(columnId) ?? { columnId });
    }),
  };
}

function write(row: Row, changed: Cell[]): Row {
  if (changed.length === 0) return row;
  const byColumn = new Map(changed.map((cell) => [cell.columnId, cell]));
  const cells = row.cells.map((cell) => {
    const now = byColumn.get(cell.columnId) ?? cell;
    byColumn.delete(cell.columnId);
    return now;
  });
  return { ...row, cells: [...cells, ...byColumn.values()] };
}

function move(rows: Row[], from: number, where: Location): Row[] {
  const branch = rows.slice(from, endOfBranch(rows, from));
  const rest = rows.filter((row) => !branch.includes(row));
  const { index, parentId } = positionOf(rest, where);
  const [top, ...below] = branch;
  if (!top) return rows;
  const root = without(top, 'parentId');
  const moved = parentId === undefined ? root : { ...root, parentId };
  return rest.toSpliced(index, 0, moved, ...below);
}

function read(columns: Column[], input: CellInput): Cell {
  return toCell(columnOf(columns, input.columnId), input);
}

function columnOf(columns: Column[], id: number): Column {
  const column = columns.find((each) => each.id === id);
  if (!column) throw new ApiError(1036, `columnId ${id} is invalid.`);
  return column;
}
