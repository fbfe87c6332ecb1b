import { listOf, rowPage } from '../envelope';
import { isBlank } from '../model';
import type { Row, Sheet } from '../model';
import { momentOf } from '../moment';
import { presentColumns } from './column';
import { dateReplacer } from './dates';
import { rowText } from './row';
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

/** The body of `GET /sheets/{id}`. */
export function sheetText(sheet: Sheet, query: Record<string, string>): string {
  const since = query['ifVersionAfter'];
  if (since !== undefined && sheet.version <= Number(since)) {
    return JSON.stringify({ version: sheet.version });
  }

  const view = viewOf(query);
  const rows = selectRows(sheet, query).map((row) =>
    rowText(row, sheet.columns, view),
  );
  const fields = {
    ...withoutUnasked(sheet, optional, view),
    totalRowCount: sheet.rows.length,
    columns: presentColumns(sheet.columns, view),
  };
  const entries = Object.entries(fields).map(([key, value]) =>
    key === 'rows'
      ? `"rows":[${rows.join(',')}]`
      : `${JSON.stringify(key)}:${stringify(value, view.numericDates)}`,
  );
  return `{${entries.join(',')}}`;
}

/**
 * The page is cut first and filtered afterwards, so a page in the middle of
 * the sheet may come back empty. A row without a value passes no filter.
 */
function selectRows(sheet: Sheet, query: Record<string, string>): Row[] {
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

function stringify(value: unknown, numericDates: boolean): string {
  return JSON.stringify(value, dateReplacer(numericDates));
}
