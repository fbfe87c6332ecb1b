import type { Batch } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { deliver, type Grid } from './grid';
import { readPages, rowsPerPage } from './pages';
import type { SheetState } from './state';
import { lastFinishedSecond, lookBack } from './time';

/**
 * Delivers the rows that changed after the cursor, or shortly before it and
 * unseen; all where there is no cursor. It moves in the end.
 */
export async function* readChanges(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch> {
  const { client, id } = grid;
  const { cursor, recent } = state;
  const since = cursor ? lookBack(cursor) : undefined;
  const pageSize = rowsPerPage(grid.width);
  const pages = readPages({ pageSize }, (page) =>
    getRows(client, id, page, since),
  );
  for await (const { body, isLast, begunAt } of pages) {
    const { columns } = body;
    const rows = body.rows.filter(
      ({ id, modifiedAt }) => recent.get(id) !== modifiedAt,
    );
    yield await deliver(grid, state, { columns, rows });
    for (const { id, modifiedAt } of rows) recent.set(id, modifiedAt);
    if (!isLast) continue;

    const finished = lastFinishedSecond(begunAt);
    if (finished > state.cursor) state.cursor = finished;
  }
}
