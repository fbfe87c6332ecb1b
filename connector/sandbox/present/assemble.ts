import type { Account } from '../account/account';
import { isBlank } from '../account/model';
import type { Column, Row, Sheet } from '../account/model';
import type {
  Report,
  ReportCell,
  ReportColumn,
  ReportDefinition,
  ReportRow,
} from '../account/report';
import { without } from '../account/without';

/** What a report shows of its sheets as they are now. Quirk: report-keys */
export function assemble(account: Account, report: ReportDefinition): Report {
  const { id, name, accessLevel, workspace, permalink, columns } = report;
  const { createdAt, modifiedAt, isSummaryReport } = report;
  const sheets = report.sheetIds.flatMap(
    (sheetId) => account.sheets.get(sheetId) ?? [],
  );
  const rows = sheets.flatMap((sheet) => rowsOf(report, sheet));
  return {
    id,
    name,
    totalRowCount: rows.length,
    sourceSheets: sheets.map((sheet) => toSource(report, sheet)),
    accessLevel,
    effectiveAttachmentOptions: report.effectiveAttachmentOptions,
    ...{ ganttEnabled: false, cellImageUploadEnabled: true },
    ...(workspace && { workspace }),
    permalink,
    createdAt,
    modifiedAt,
    columns,
    rows,
    isSummaryReport,
    scope: { sheets: sheets.map(toScope), workspaces: [] },
  };
}

/** Quirk: report-row-ids, report-dates, report-blank-rows */
function rowsOf(report: ReportDefinition, sheet: Sheet): ReportRow[] {
  const sources = report.columns.map((column) => sourceOf(column, sheet));
  return sheet.rows
    .filter((row) => !isBlank(row) && isWanted(report, sheet, row))
    .map((row) => ({
      id: row.id,
      sheetId: sheet.id,
      ...without(row, 'id', 'createdAt', 'createdBy', 'modifiedAt', 'cells'),
      accessLevel: sheet.accessLevel,
      createdAt: row.createdAt,
      ...(row.createdBy && { createdBy: row.createdBy }),
      modifiedAt: row.modifiedAt,
      ...(row.modifiedBy && { modifiedBy: row.modifiedBy }),
      dataModifiedAt: row.modifiedAt,
      cells: report.columns.map((column, index) =>
        toCell(column, sheet, row, sources[index]),
      ),
    }));
}

function isWanted(report: ReportDefinition, sheet: Sheet, row: Row): boolean {
  if (report.onlyWhere === undefined) return true;
  const flag = sheet.columns.find(({ title }) => title === report.onlyWhere);
  return row.cells.some(
    ({ columnId, value }) => columnId === flag?.id && value === true,
  );
}

/**
 * A report's column shows the source column of the same title and type.
 * Quirk: twin-titles
 */
function sourceOf({ title, type }: ReportColumn, { columns }: Sheet) {
  return columns.find((each) => each.title === title && each.type === type);
}

/** Quirk: virtual-ids */
function toCell(
  { virtualId: virtualColumnId, sheetNameColumn }: ReportColumn,
  { name }: Sheet,
  { cells }: Row,
  source: Column | undefined,
): ReportCell {
  if (sheetNameColumn) {
    const text = { value: name, objectValue: name, displayValue: name };
    return { virtualColumnId, ...text };
  }
  const cell = cells.find(({ columnId }) => columnId === source?.id);
  if (!cell) return { virtualColumnId };
  const { columnId, ...content } = cell;
  return { columnId, virtualColumnId, ...content };
}

/**
 * Of a source sheet, only the columns that the report uses are described.
 * Quirk: source-sheets
 */
function toSource(report: ReportDefinition, sheet: Sheet) {
  const { id, name, accessLevel, permalink } = sheet;
  const used = report.columns.map((column) => sourceOf(column, sheet)?.id);
  return {
    id,
    name,
    accessLevel,
    dependenciesEnabled: sheet.dependenciesEnabled ?? false,
    cellImageUploadEnabled: true,
    permalink,
    columns: sheet.columns.filter((column) => used.includes(column.id)),
  };
}

function toScope({ id, name, accessLevel, permalink }: Sheet) {
  return { id, name, accessLevel, permalink };
}
