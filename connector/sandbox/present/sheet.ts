import { listOf, rowPage } from '../http/envelope';
import type { Query } from '../http/envelope';
import { isBlank } from '../account/model';
import type { Row, Sheet } from '../account/model';
import { momentOf } from '../http/moment';
import { presentColumns } from './column';
import { contextOf, rowText } from './row';
import { viewOf, withoutUnasked } from './view';

const optional = {
  attachments: ['attachments'],
  discussions: ['discussions'],
  crossSheetReferences: ['crossSheetReferences'],
  filters: ['filters'],
  ganttConfig: ['ganttConfig'],
  ownerInfo: ['owner', 'ownerId'],
  source: ['source'],
  summary: ['summary'],
};

/** The body of `GET /sheets/{id}`. Quirk: if-version-after, columns-repeat */
export function sheetText(sheet: Sheet, query: Query): string {
  const version = query['ifVersionAfter'];
  if (version !== undefined && sheet.version <= Number(version)) {
    return JSON.stringify({ version: sheet.version });
  }

  const view = viewOf(query);
  const context = contextOf(sheet);
  const rows = selectRows(sheet, query).map((row) =>
    rowText(row, context, view),
  );
  const fields = {
    ...withoutUnasked(sheet, optional, view),
    columns: presentColumns(sheet.columns, view),
  };
  const entries = Object.entries(fields).map(([key, value]) =>
    key === 'rows'
      ? `"rows":[${rows.join(',')}]`
      : `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{${entries.join(',')}}`;
}

/**
 * The page is cut first and filtered afterwards, so a page in the middle of the
 * sheet may come back empty. A row without a value passes no date filter.
 * Quirk: page-then-filter, strict-filter, blank-rows, row-ids
 */
function selectRows(sheet: Sheet, query: Query): Row[] {
  const rows = rowPage(sheet.rows, query, Infinity);
  const since = momentOf(query, 'rowsModifiedSince');
  const ids = new Set(listOf(query, 'rowIds').map(Number));
  const numbers = new Set(listOf(query, 'rowNumbers').map(Number));
  return rows.filter(
    (row) =>
      (since === undefined || (row.modifiedAt > since && !isBlank(row))) &&
      (ids.size === 0 || ids.has(row.id)) &&
      (numbers.size === 0 || numbers.has(row.rowNumber)),
  );
}
