import type { Batch, Checkpoint } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { deliver, isNews, startsOver, type Grid } from './grid';
import { readPages, rowsPerPage } from './pages';
import { dropUnfinished } from './recent';
import type { SheetState } from './state';
import { lastFinishedSecond, lookBack } from './time';

/** Filtered pages are mostly empty, so they may span more rows. */
const span = 5;

/**
 * Delivers the rows that changed after the cursor, or shortly before it and
 * unseen. The cursor moves in the end, or is emptied where all has to be read
 * again.
 */
export async function* readChanges(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, id } = grid;
  dropUnfinished(state.recent, state.cursor);
  const since = lookBack(state.cursor);
  const pageSize = rowsPerPage(grid.width) * span;
  const pages = readPages({ pageSize }, (page) =>
    getRows(client, id, page, since),
  );
  for await (const { body, isLast, ...page } of pages) {
    const { columns } = body;
    const fields = await grid.fieldsOf(columns);
    if (await startsOver(grid, state, fields, columns)) return;
    const rows = body.rows.filter((row) => isNews(state, row));
    yield* deliver(grid, state, { columns, rows }, page.answeredAt);
    if (!isLast) continue;

    const finished = lastFinishedSecond(page.begunAt);
    if (finished > state.cursor) state.cursor = finished;
  }
}
