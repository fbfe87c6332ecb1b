import type { Account } from '../account/account';
import { ApiError, invalidAttribute, missing, notFound } from '../http/errors';
import type { Cell, Column, Sheet } from '../account/model';
import { toCell } from './cell';
import { touchSheet } from './commit';

export type ColumnInput = Partial<Column>;

/** Every type that a column can have. */
const types = [
  'TEXT_NUMBER',
  'DATE',
  'DATETIME',
  'ABSTRACT_DATETIME',
  'CONTACT_LIST',
  'MULTI_CONTACT_LIST',
  'CHECKBOX',
  'PICKLIST',
  'MULTI_PICKLIST',
  'DURATION',
  'PREDECESSOR',
];

/** The most characters that a title or the name of a sheet may have. */
const longestTitle = 50;

/** Columns that are sent together stand side by side, from one place on. */
export function addColumns(
  account: Account,
  sheet: Sheet,
  inputs: ColumnInput[],
): Column[] {
  const added = inputs.map((input) => newColumn(account, input));
  const all = [...sheet.columns, ...added];
  for (const column of added) check(all, column);
  if (new Set(added.map(({ index }) => index)).size > 1) {
    throw invalidAttribute('column.index', added.at(-1)?.index);
  }
  const at = added[0]?.index ?? 0;
  sheet.columns = reindex(sheet.columns.toSpliced(at, 0, ...added));
  const blanks = added.map(({ id }) => ({ columnId: id }));
  sheet.rows = sheet.rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...blanks],
  }));
  moveCells(sheet);
  touchSheet(account, sheet);
  return sheet.columns.filter(({ id }) => added.some((each) => each.id === id));
}

/**
 * Renames, retypes or moves a column. Its id stays, and so do its values.
 * Quirk: column-changes
 */
export function changeColumn(
  account: Account,
  sheet: Sheet,
  id: number,
  input: ColumnInput,
): Column {
  const current = columnOf(sheet, id);
  if (Object.keys(input).length === 0) throw missing('column.index');
  const changed = { ...current, ...input, id };
  const rest = sheet.columns.filter((column) => column.id !== id);
  check([...rest, changed], changed);
  sheet.columns = reindex(rest.toSpliced(changed.index, 0, changed));
  if (changed.type !== current.type) retype(sheet, changed);
  if (changed.index !== current.index) moveCells(sheet);
  touchSheet(account, sheet);
  return columnOf(sheet, id);
}

/** Takes a column and its cells away; the primary column cannot go. */
export function removeColumn(account: Account, sheet: Sheet, id: number): void {
  if (columnOf(sheet, id).primary) {
    throw new ApiError(1065, 'The column specified cannot be deleted.');
  }
  sheet.columns = reindex(sheet.columns.filter((column) => column.id !== id));
  sheet.rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ columnId }) => columnId !== id),
  }));
  touchSheet(account, sheet);
}

/** The column of an id; throws 404 where the sheet has none. */
export function columnOf(sheet: Sheet, id: number): Column {
  const column = sheet.columns.find((each) => each.id === id);
  if (!column) throw notFound();
  return column;
}

function newColumn(account: Account, input: ColumnInput): Column {
  const { title, type, index } = input;
  if (title === undefined) throw missing('column.title');
  if (type === undefined) throw missing('column.type');
  if (index === undefined) throw missing('column.index');
  const id = account.newId();
  const version = { MULTI_CONTACT_LIST: 1, MULTI_PICKLIST: 2 }[type] ?? 0;
  const defaults = { validation: false, width: 150 };
  return { ...defaults, ...input, id, version, index, title, type };
}

/**
 * Refuses a column that the sheet cannot have beside its others.
 * Quirk: unique-titles, column-rules
 */
function check(all: Column[], column: Column): void {
  const { id, title, type, index, primary } = column;
  if (!types.includes(type)) throw invalidAttribute('column.type', type);
  checkTitle('column.title', title);
  if (!Number.isSafeInteger(index) || index < 0) {
    throw invalidAttribute('column.index', index);
  }
  if (all.some((each) => each.title === title && each.id !== id)) {
    throw new ApiError(
      1056,
      'The column titles you provided must be unique within the sheet.',
    );
  }
  if (all.filter((each) => each.primary).length > 1) {
    throw new ApiError(1055, 'One and only one column must be primary.');
  }
  if (primary && type !== 'TEXT_NUMBER') {
    throw new ApiError(1057, 'Primary columns must be of type TEXT_NUMBER.');
  }
}

/** Refuses a title or name that is no text, empty or too long. */
export function checkTitle(attribute: string, title: unknown): void {
  if (typeof title !== 'string') throw invalidAttribute(attribute, title);
  if (title === '') throw missing(attribute);
  if (title.length <= longestTitle) return;
  throw new ApiError(
    1041,
    `The value for ${attribute} must be ${longestTitle} characters in ` +
      `length or less, but was ${title.length}.`,
  );
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

/** The cells of a row stand in the order of the columns. Quirk: column-order */
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
