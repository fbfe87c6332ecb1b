import type { Batch, Checkpoint } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import type { Sheet } from '../smartsheet/types';
import { deliver, isNews, startsOver, type Grid } from './grid';
import { readPages, rowsPerPage } from './pages';
import { dropUnfinished } from './recent';
import type { SheetState } from './state';
import { sweepSheet } from './sweep';
import { lastFinishedSecond, lookBack } from './time';

/** Filtered pages are mostly empty, so they may span more rows. */
const span = 5;
const hour = 3_600_000;

/**
 * Delivers the rows that changed after the cursor, or shortly before it and
 * unseen; then, if there is reason to, sweeps for what the filter does not show.
 * The cursor moves in the end, or is emptied where all has to be read again.
 *
 *     since            cursor           finished
 *     ───┼───────────────┼─────────────────┼────▶  dates of rows
 *        │  unseen ones  │   all of them   │ also now, and again next time
 */
export async function* readChanges(
  grid: Grid,
  state: SheetState,
  wasEdited = false,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, id, label, log } = grid;
  dropUnfinished(state.recent, state.cursor);
  const since = lookBack(state.cursor);
  const rowsFor = (columns: number) => rowsPerPage(columns) * span;
  const range = { pageSize: rowsFor(grid.width), rowsFor };
  const pages = readPages(range, (page) => getRows(client, id, page, since));
  for await (const { body, isLast, ...page } of pages) {
    const { columns } = body;
    const fields = await grid.fieldsOf(columns);
    if (await startsOver(grid, state, fields, columns)) return;
    const rows = body.rows.filter((row) => isNews(state, row));
    yield* deliver(grid, state, { columns, rows }, page.answeredAt);
    if (!isLast) continue;

    const finished = lastFinishedSecond(page.begunAt);
    const reason =
      wasEdited || page.edited
        ? 'it was edited while it was read'
        : reasonToSweep(grid, state, body, page.sentAt);
    if (reason) {
      await log('DEBUG', `All ids of the ${label} are compared: ${reason}.`);
      const complete = yield* sweepSheet(grid, state, columns, finished);
      // Something may have slipped past us: ask for the same time again.
      if (!complete) return;
    }
    if (finished > state.cursor) state.cursor = finished;
    if (body.modifiedAt <= finished) state.dated = body.modifiedAt;
  }
}

/** Why all ids have to be looked at, in words; nothing where there is no need. */
function reasonToSweep(
  grid: Grid,
  state: SheetState,
  { totalRowCount, modifiedAt }: Sheet,
  now: number,
): string | undefined {
  const { rows, pending, recent } = state;
  if (pending.size > 0) return `what became of ${pending.size} rows is open`;
  if (rows.size !== totalRowCount)
    return `it has ${totalRowCount} rows and ${rows.size} are known`;
  const dates = [state.dated, lookBack(state.cursor), ...recent.values()];
  if (dates.every((date) => date < modifiedAt))
    return `no row explains its date, ${modifiedAt}`;
  if ([...rows.values()].some(({ level }) => level === null))
    return 'a row above another was not seen';
  if (isSweepDue(grid, state, now)) return 'it is time to';
  return undefined;
}

/** Whether it is time to compare all ids, whatever the counts say. */
export function isSweepDue(
  { sweepHours }: Grid,
  state: SheetState,
  now: number,
): boolean {
  return now - Date.parse(lookBack(state.swept_at)) >= sweepHours * hour;
}
