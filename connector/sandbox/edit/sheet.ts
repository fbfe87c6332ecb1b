import type { Account } from '../account';
import { logEvent } from '../events';
import type { Sheet } from '../model';
import { touchSheet } from './commit';

export function renameSheet(
  account: Account,
  sheet: Sheet,
  name: string,
): void {
  sheet.name = name;
  touchSheet(account, sheet);
  logEvent(account, 'RENAME', sheet.id);
}

export function removeSheet(account: Account, sheet: Sheet): void {
  account.sheets.delete(sheet.id);
  logEvent(account, 'DELETE', sheet.id);
}

/** Takes a sheet away from the token: no longer listed, refused when opened. */
export function unshareSheet(account: Account, sheetId: number): void {
  account.closed.add(sheetId);
  account.listing.drop(sheetId);
}
