import type { Account } from '../account/account';
import { removeColumn } from '../edit/columns';
import { deleteRows } from '../edit/rows';
import { removeSheet, unshareSheet } from '../edit/sheet';
import type { Fault } from './order';
import type { Sheet } from '../account/model';
import type { Misbehavior } from './victim';

/** What other people do to a sheet just before a request for it arrives. */
export const mishaps = {
  unshare: before((account, { id }) => unshareSheet(account, id)),
  'delete-sheet': before((account, sheet) => removeSheet(account, sheet)),
  'delete-row': before((account, sheet) => {
    const parents = new Set(sheet.rows.map(({ parentId }) => parentId));
    const first = sheet.rows.find(({ id }) => !parents.has(id));
    if (first) deleteRows(account, sheet, [first.id]);
  }),
  'remove-column': before((account, sheet, { column: title }) => {
    const column = sheet.columns.findLast(
      (each) => !each.primary && each.title === (title ?? each.title),
    );
    if (column) removeColumn(account, sheet, column.id);
  }),
};

function before(
  happen: (account: Account, sheet: Sheet, fault: Fault) => void,
): Misbehavior {
  return ({ account, fault, request, answer }) => {
    const [, inPath] = /\/sheets\/(\d+)/.exec(request.url) ?? [];
    const sheet = account.sheets.get(fault.sheetId ?? Number(inPath));
    if (sheet) happen(account, sheet, fault);
    return answer();
  };
}
