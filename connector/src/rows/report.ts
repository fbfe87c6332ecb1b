import type { Batch } from '../airbyte/stream';
import { getReportRows, withVirtualId } from '../smartsheet/reports';
import type { Row } from '../smartsheet/types';
import { readPages, rowsPerPage } from './pages';
import { deliver, type RowSource } from './source';
import type { SheetState } from './state';
import { forget } from './sweep';
import { lastFinishedSecond } from './time';

/**
 * Reads a report. All of it is asked for each time, there being no filter;
 * an incremental sync delivers what is new or changed, and tombstones for rows
 * that no longer meet the report's criteria.
 */
export async function* readReport(
  source: RowSource,
  state: SheetState,
): AsyncGenerator<Batch> {
  const { client, id } = source;
  const seen = new Set<number>();
  // A state that no steady pass has finished must still say what was delivered.
  state.cursor ||= '1970-01-01T00:00:00Z';

  const pageSize = rowsPerPage(source.width);
  const pages = readPages({ pageSize }, (page) =>
    getReportRows(client, id, page),
  );
  for await (const { body, isLast, edited, ...moment } of pages) {
    const columns = body.columns.map(withVirtualId);
    const rows = body.rows.filter(
      (row) =>
        !seen.has(row.id) &&
        (!state.rows.has(row.id) || changedAt(row) > state.cursor),
    );
    yield await deliver(source, state.rows, { columns, rows });
    for (const { id } of body.rows) seen.add(id);
    if (!isLast || edited || seen.size !== body.totalRowCount) continue;

    const cursor = lastFinishedSecond(moment.begunAt);
    if (cursor > state.cursor) state.cursor = cursor;
    yield forget(state.rows, seen, moment.answeredAt);
  }
  state.swept_at = state.cursor;
}

/** The later of a row's two dates: one that is too early would lose an edit. */
function changedAt({ dataModifiedAt = '', modifiedAt }: Row): string {
  return dataModifiedAt > modifiedAt ? dataModifiedAt : modifiedAt;
}
