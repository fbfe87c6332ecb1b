import type { Batch } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { readPages, rowsPerPage } from './pages';
import { deliver, type SheetSource } from './source';
import type { SheetState } from './state';
import { lastFinishedSecond } from './time';

/** Filtered pages are mostly empty, so they may span more rows. */
const span = 5;

/** Delivers the rows that changed after the cursor, and moves the cursor on. */
export async function* readChanges(
  source: SheetSource,
  state: SheetState,
): AsyncGenerator<Batch> {
  const { client, sheetId } = source;
  const since = state.cursor;
  const pages = readPages((page) => getRows(client, sheetId, page, since), {
    page: 1,
    pageSize: rowsPerPage(source.width) * span,
  });
  for await (const { page, answer } of pages) {
    const finished = lastFinishedSecond(answer.sentAt);
    if (page === 1 && finished > since) state.cursor = finished;

    const { fields } = await source.shapeOf(answer.body.columns);
    yield { records: deliver(answer.body.rows, state.rows, fields) };
  }
}
