import type { Account } from '../account/account';
import { logEvent } from '../account/events';
import type { Cell, Column, Person, Row, Sheet } from '../account/model';
import { systemCell } from './systemColumns';
import { recalculate } from './formulas';
import { remember } from './history';
import { renumber } from './position';

/**
 * Makes `edited` the rows of the sheet: brings formulas up to date, dates every
 * row whose cells changed, also those changed by a formula, and gives the sheet
 * a new version. Quirk: recalculation
 */
export function commitRows(
  account: Account,
  sheet: Sheet,
  edited: readonly Row[],
): void {
  const before = new Map(sheet.rows.map((row) => [row.id, row]));
  const stamp = { modifiedAt: account.clock.iso(), modifiedBy: account.me };
  const rows = recalculate(sheet.columns, renumber(edited)).map((row) => {
    const old = before.get(row.id);
    if (old?.cells === row.cells) return row;
    const after = dated(row, sheet.columns, stamp);
    if (old) remember(account.history, old, after);
    return after;
  });
  sheet.totalRowCount += rows.length - sheet.rows.length;
  sheet.rows = rows;
}

/** A new version of the sheet, which the list will show a little later. */
export function touchSheet(account: Account, sheet: Sheet): void {
  sheet.version++;
  sheet.modifiedAt = account.clock.iso();
  account.listing.note(sheet);
  logEvent(account, 'UPDATE', sheet.id);
}

function dated(
  row: Row,
  columns: Column[],
  stamp: { modifiedAt: string; modifiedBy: Person },
): Row {
  const modified: Row = { ...row, ...stamp };
  const system = new Map<number, Cell>();
  for (const column of columns) {
    const cell = systemCell(column, modified);
    if (cell) system.set(column.id, cell);
  }
  const cells = row.cells.map((cell) => system.get(cell.columnId) ?? cell);
  return { ...modified, cells };
}
