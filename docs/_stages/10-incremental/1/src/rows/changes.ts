import type { Batch } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { deliver, type Grid } from './grid';
import { readPages, rowsPerPage } from './pages';
import type { SheetState } from './state';
import { lastFinishedSecond } from './time';

/**
 * Delivers the rows that changed after the cursor, or all where there is none.
 * The cursor moves in the end.
 */
export async function* readChanges(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch> {
  const { client, id } = grid;
  const since = state.cursor || undefined;
  const pageSize = rowsPerPage(grid.width);
  const pages = readPages({ pageSize }, (page) =>
    getRows(client, id, page, since),
  );
  for await (const { body, isLast, begunAt } of pages) {
    yield await deliver(grid, state, body);
    if (!isLast) continue;

    const finished = lastFinishedSecond(begunAt);
    if (finished > state.cursor) state.cursor = finished;
  }
}
