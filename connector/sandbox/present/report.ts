import { rowPage } from '../http/envelope';
import type { Query } from '../http/envelope';
import type { Report, ReportColumn } from '../account/report';
import { isDowngraded } from './column';
import { optionalInRow, presentCell } from './row';
import { viewOf, withoutUnasked } from './view';
import type { View } from './view';

const optional = {
  source: ['source'],
  sourceSheets: ['sourceSheets'],
  scope: ['scope'],
};

/** Quirk: report-paging */
const unpaged = 100;

/**
 * The body of `GET /reports/{id}`: the report, minus what is not asked for.
 * Quirk: report-no-filter
 */
export function presentReport(report: Report, query: Query) {
  const view = atReportLevel(viewOf(query));
  const columns = new Map(
    report.columns.map((column) => [column.virtualId, column]),
  );
  return {
    ...withoutUnasked(report, optional, view),
    columns: report.columns.map((column) => presentType(column, view)),
    rows: rowPage(report.rows, query, unpaged).map((row) => ({
      ...withoutUnasked(row, optionalInRow, view),
      cells: row.cells.map((cell) =>
        presentCell(cell, columns.get(cell.virtualColumnId), view),
      ),
    })),
  };
}

/**
 * Multi-value columns need one level more in a report than in a sheet.
 * Quirk: report-levels
 */
function atReportLevel(view: View): View {
  return { ...view, level: view.level - 1 };
}

function presentType(column: ReportColumn, view: View): ReportColumn {
  return isDowngraded(column, view)
    ? { ...column, type: 'TEXT_NUMBER' }
    : column;
}
