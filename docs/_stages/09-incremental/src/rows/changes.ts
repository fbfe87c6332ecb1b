import type { Batch } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { readPages, rowsPerPage } from './pages';
import { deliver, type RowSource } from './source';
import type { SheetState } from './state';
import { lastFinishedSecond } from './time';

/** Filtered pages are mostly empty, so they may span more rows. */
const span = 5;

/** Delivers the rows that changed after the cursor, and moves the cursor on. */
export async function* readChanges(
  source: RowSource,
  state: SheetState,
): AsyncGenerator<Batch> {
  const { client, id } = source;
  const since = state.cursor;
  const pageSize = rowsPerPage(source.width) * span;
  const pages = readPages({ pageSize }, (page) =>
    getRows(client, id, page, since),
  );
  for await (const { body, begunAt } of pages) {
    const finished = lastFinishedSecond(begunAt);
    if (finished > since) state.cursor = finished;
    yield await deliver(source, state.rows, body);
  }
}
