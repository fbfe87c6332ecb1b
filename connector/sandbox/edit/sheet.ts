import type { Account } from '../account/account';
import { logEvent } from '../account/events';
import type { Sheet } from '../account/model';
import { touchSheet } from './commit';

/** Gives a sheet another name, and with it a new version. */
export function renameSheet(
  account: Account,
  sheet: Sheet,
  name: string,
): void {
  sheet.name = name;
  touchSheet(account, sheet);
  logEvent(account, 'RENAME', sheet.id);
}

/** Deletes a sheet: it is not there any more, nor in the list. */
export function removeSheet(account: Account, sheet: Sheet): void {
  account.sheets.delete(sheet.id);
  logEvent(account, 'DELETE', sheet.id);
}

/** Takes a sheet away from the token: no longer listed, refused when opened. */
export function unshareSheet(account: Account, sheetId: number): void {
  account.closed.add(sheetId);
  account.listing.drop(sheetId);
}
