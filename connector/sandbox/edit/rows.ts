import type { Account } from '../account/account';
import { ApiError, missing } from '../http/errors';
import type { Cell, Column, Row, Sheet } from '../account/model';
import { inBulk } from './bulk';
import type { Failure } from './bulk';
import { toCell } from './cell';
import { checkCells } from './check';
import { columnOf } from './columns';
import { commitRows, touchSheet } from './commit';
import { move } from './move';
import {
  endOfBranch,
  indexOf,
  locationOf,
  misplaced,
  positionOf,
} from './position';
import type { Location } from './position';
import { autoNumber } from './systemColumns';

/** A row as a request writes it. */
export interface RowInput extends Location {
  id?: number;
  expanded?: boolean;
  cells?: unknown;
}

/** What became of rows that were sent together. */
export interface Written {
  rows: Row[];
  failures: Failure[];
}

/** Adds rows, dated now and with new ids, at one place. */
export function addRows(
  account: Account,
  sheet: Sheet,
  inputs: RowInput[],
  partial = false,
): Written {
  refuseSeveralPlaces(inputs);
  const rows = [...sheet.rows];
  const added = new Set<number>();
  let previous: number | undefined;
  const failures = inBulk(inputs, partial, (input) => {
    const where = locationOf(input);
    if (where.indent || where.outdent) throw misplaced();
    // Rows sent together keep the order they are sent in.
    const { index, parentId } = positionOf(
      rows,
      previous === undefined ? where : { siblingId: previous },
    );
    const row = newRow(account, sheet.columns, rows, input);
    rows.splice(index, 0, parentId === undefined ? row : { ...row, parentId });
    previous = row.id;
    added.add(row.id);
  });
  return { rows: commit(account, sheet, rows, added), failures };
}

/** Writes cells, opens or closes rows, and moves them to one place. */
export function updateRows(
  account: Account,
  sheet: Sheet,
  inputs: RowInput[],
  partial = false,
): Written {
  refuseSeveralPlaces(inputs);
  let rows = [...sheet.rows];
  const updated = new Set<number>();
  const failures = inBulk(inputs, partial, (input) => {
    const { id, expanded } = input;
    if (id === undefined) throw missing('row.id');
    indexOf(rows, id);
    const cells = checkCells(sheet.columns, input.cells).map((each) =>
      toCell(columnOf(sheet, each.columnId), each),
    );
    const moved = move(rows, id, locationOf(input));
    rows = moved.map((row) =>
      row.id === id ? write(row, cells, expanded) : row,
    );
    updated.add(id);
  });
  return { rows: commit(account, sheet, rows, updated), failures };
}

/** Rows that are sent together go to one place. Quirk: one-place */
function refuseSeveralPlaces(inputs: RowInput[]): void {
  const places = new Set(
    inputs.map((input) => JSON.stringify(locationOf(input))),
  );
  const [place] = places;
  const isSteps = /dent/.test(place ?? '') && inputs.length > 1;
  if (places.size < 2 && !isSteps) return;
  throw new ApiError(
    1123,
    'Specifying multiple row locations is not yet supported. Each row must ' +
      'use the same row location attribute and value (toBottom, toTop, ' +
      'parentId, siblingId, above).',
  );
}

/** Makes `rows` those of the sheet; returns the ones that `ids` names. */
function commit(
  account: Account,
  sheet: Sheet,
  rows: Row[],
  ids: ReadonlySet<number>,
): Row[] {
  if (ids.size === 0) return [];
  commitRows(account, sheet, rows);
  touchSheet(account, sheet);
  return sheet.rows.filter(({ id }) => ids.has(id));
}

/**
 * Deletes rows with all that hangs from them; returns every id that went.
 * Quirk: delete-branch, deleted-row, deletion-version
 */
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
  { cells, expanded = true }: RowInput,
): Row {
  const now = account.clock.iso();
  const given = new Map(
    checkCells(columns, cells).map((each) => [each.columnId, each]),
  );
  return {
    id: account.newId(),
    rowNumber: 0,
    expanded,
    createdAt: now,
    createdBy: account.me,
    modifiedAt: now,
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

function write(
  row: Row,
  changed: Cell[],
  expanded: boolean = row.expanded,
): Row {
  const shown = expanded === row.expanded ? row : { ...row, expanded };
  if (changed.length === 0) return shown;
  const byColumn = new Map(changed.map((cell) => [cell.columnId, cell]));
  const cells = row.cells.map((cell) => {
    const now = byColumn.get(cell.columnId) ?? cell;
    byColumn.delete(cell.columnId);
    return now;
  });
  return { ...shown, cells: [...cells, ...byColumn.values()] };
}
