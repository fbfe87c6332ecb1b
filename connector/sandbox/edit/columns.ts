import type { Account } from '../account';
import { ApiError, missing, notFound } from '../errors';
import type { Cell, Column, Sheet } from '../model';
import { toCell } from './cell';
import { touchSheet } from './commit';

export type ColumnInput = Partial<Column>;

export function addColumns(
  account: Account,
  sheet: Sheet,
  inputs: ColumnInput[],
): Column[] {
  const added = inputs.map((input) => newColumn(account, sheet, input));
  for (const column of added) {
    sheet.columns = reindex(sheet.columns.toSpliced(column.index, 0, column));
  }
  const blanks = added.map(({ id }) => ({ columnId: id }));
  sheet.rows = sheet.rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...blanks],
  }));
  moveCells(sheet);
  touchSheet(account, sheet);
  return sheet.columns.filter(({ id }) => added.some((each) => each.id === id));
}

/** Renames, retypes or moves a column. Its id stays, and so do its values. */
export function changeColumn(
  account: Account,
  sheet: Sheet,
  id: number,
  input: ColumnInput,
): Column {
  const current = columnOf(sheet, id);
  const changed = { ...current, ...input, id };
  refuseTwins(sheet, changed);
  const rest = sheet.columns.filter((column) => column.id !== id);
  sheet.columns = reindex(rest.toSpliced(changed.index, 0, changed));
  if (changed.type !== current.type) retype(sheet, changed);
  if (changed.index !== current.index) moveCells(sheet);
  touchSheet(account, sheet);
  return columnOf(sheet, id);
}

export function removeColumn(account: Account, sheet: Sheet, id: number): void {
  columnOf(sheet, id);
  sheet.columns = reindex(sheet.columns.filter((column) => column.id !== id));
  sheet.rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ columnId }) => columnId !== id),
  }));
  touchSheet(account, sheet);
}

export function columnOf(sheet: Sheet, id: number): Column {
  const column = sheet.columns.find((each) => each.id === id);
  if (!column) throw notFound();
  return column;
}

function newColumn(account: Account, sheet: Sheet, input: ColumnInput): Column {
  const { title, type, index = sheet.columns.length } = input;
  if (title === undefined) throw missing('column.title');
  if (type === undefined) throw missing('column.type');
  const id = account.newId();
  const version = { MULTI_CONTACT_LIST: 1, MULTI_PICKLIST: 2 }[type] ?? 0;
  const defaults = { validation: false, width: 150 };
  const column = { ...defaults, ...input, id, version, index, title, type };
  refuseTwins(sheet, column);
  return column;
}

function refuseTwins(sheet: Sheet, { id, title }: Column): void {
  if (sheet.columns.some((each) => each.title === title && each.id !== id)) {
    throw new ApiError(
      1056,
      'The column titles you provided must be unique within the sheet.',
    );
  }
}

function retype(sheet: Sheet, column: Column): void {
  sheet.rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.columnId === column.id
        ? toCell(column, { columnId: column.id, value: cell.value ?? null })
        : cell,
    ),
  }));
}

/** The cells of a row stand in the order of the columns. */
function moveCells(sheet: Sheet): void {
  const places = new Map(sheet.columns.map(({ id, index }) => [id, index]));
  const placeOf = ({ columnId }: Cell) => places.get(columnId) ?? 0;
  sheet.rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.toSorted((a, b) => placeOf(a) - placeOf(b)),
  }));
}

function reindex(columns: Column[]): Column[] {
  return columns.map((column, index) => ({ ...column, index }));
}
