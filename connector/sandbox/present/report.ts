import type { Account } from '../account';
import { rowPage } from '../envelope';
import type { Query } from '../envelope';
import { isBlank } from '../model';
import type { Cell, Row, Sheet } from '../model';
import type { ReportColumn, ReportDefinition } from '../report';
import { without } from '../without';
import { optionalInRow, presentCell } from './row';
import { viewOf, withoutUnasked } from './view';
import type { View } from './view';

const unpaged = 100;

/** The body of `GET /reports/{id}`, computed from the sheets as they are now. */
export function presentReport(
  account: Account,
  report: ReportDefinition,
  query: Query,
) {
  const { id, name, accessLevel, permalink, createdAt, modifiedAt } = report;
  const view = atReportLevel(viewOf(query));
  const sheets = report.sheetIds.flatMap(
    (sheetId) => account.sheets.get(sheetId) ?? [],
  );
  const found = sheets.flatMap((sheet) =>
    sheet.rows
      .filter((row) => !isBlank(row) && isWanted(report, sheet, row))
      .map((row) => ({ sheet, row })),
  );
  return {
    id,
    name,
    accessLevel,
    permalink,
    createdAt,
    modifiedAt,
    totalRowCount: found.length,
    ...(view.include.has('sourceSheets') && {
      sourceSheets: sheets.map((sheet) => without(sheet, 'rows')),
    }),
    columns: report.columns.map((column) => presentType(column, view)),
    rows: rowPage(found, query, unpaged).map(({ sheet, row }) =>
      presentReportRow(report, sheet, row, view),
    ),
  };
}

/** Multi-value columns need one level more in a report than in a sheet. */
function atReportLevel(view: View): View {
  return { ...view, level: view.level - 1 };
}

function presentType(column: ReportColumn, view: View): ReportColumn {
  const needed = { MULTI_CONTACT_LIST: 1, MULTI_PICKLIST: 2 }[column.type] ?? 0;
  return view.level < needed ? { ...column, type: 'TEXT_NUMBER' } : column;
}

function isWanted(report: ReportDefinition, sheet: Sheet, row: Row): boolean {
  if (report.onlyWhere === undefined) return true;
  const flag = sheet.columns.find(({ title }) => title === report.onlyWhere);
  return row.cells.some(
    ({ columnId, value }) => columnId === flag?.id && value === true,
  );
}

function presentReportRow(
  report: ReportDefinition,
  sheet: Sheet,
  row: Row,
  view: View,
) {
  return {
    ...withoutUnasked(row, optionalInRow, view),
    sheetId: sheet.id,
    accessLevel: sheet.accessLevel,
    dataModifiedAt: row.modifiedAt,
    cells: report.columns.map((column) =>
      reportCell(column, sheet, row.cells, view),
    ),
  };
}

/** A report's column shows the source column of the same title and type. */
function reportCell(
  { virtualId, title, type, sheetNameColumn }: ReportColumn,
  sheet: Sheet,
  cells: readonly Cell[],
  view: View,
) {
  if (sheetNameColumn) {
    const { name } = sheet;
    const objectValue = view.include.has('objectValue') && {
      objectValue: name,
    };
    return {
      virtualColumnId: virtualId,
      value: name,
      displayValue: name,
      ...objectValue,
    };
  }
  const source = sheet.columns.find(
    (each) => each.title === title && each.type === type,
  );
  const cell = cells.find(({ columnId }) => columnId === source?.id);
  if (!source || !cell) return { virtualColumnId: virtualId };
  return { virtualColumnId: virtualId, ...presentCell(cell, source, view) };
}
