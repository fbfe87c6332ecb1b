import type { Batch } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { readPages, rowsPerPage } from './pages';
import { deliver, type RowSource } from './source';
import type { SheetState } from './state';
import { sweepSheet } from './sweep';
import { lastFinishedSecond } from './time';

/** Filtered pages are mostly empty, so they may span more rows. */
const span = 5;
const hour = 3_600_000;

/**
 * Delivers the rows that changed after the cursor and moves the cursor on; then,
 * if there is reason to, sweeps for what the filter does not show.
 */
export async function* readChanges(
  source: RowSource,
  state: SheetState,
  wasEdited = false,
): AsyncGenerator<Batch> {
  const { client, id } = source;
  const since = state.cursor;
  const delivered = new Map<number, string>();
  const pageSize = rowsPerPage(source.width) * span;
  const pages = readPages({ pageSize }, (page) =>
    getRows(client, id, page, since),
  );
  for await (const { body: sheet, isLast, ...page } of pages) {
    const finished = lastFinishedSecond(page.begunAt);
    if (finished > since) state.cursor = finished;
    yield await deliver(source, state.rows, sheet);
    for (const { id, modifiedAt } of sheet.rows) delivered.set(id, modifiedAt);
    if (!isLast) continue;

    const edited = wasEdited || page.edited;
    const countsDiffer = state.rows.size !== sheet.totalRowCount;
    const unexplained = [since, ...delivered.values()].every(
      (time) => time < sheet.modifiedAt,
    );
    const lost = [...state.rows.values()].includes(null);
    const due = isSweepDue(source, state, page.sentAt);
    if (!(edited || countsDiffer || unexplained || lost || due)) return;
    const changes = { since, delivered };
    const complete = yield* sweepSheet(source, state, sheet.columns, changes);
    // Something may have slipped past us: ask for the same time again.
    if (!complete) state.cursor = since;
  }
}

/** Whether it is time to compare all ids, whatever the counts say. */
export function isSweepDue(
  { config }: RowSource,
  state: SheetState,
  now: number,
): boolean {
  return now - Date.parse(state.swept_at) >= config.sweepHours * hour;
}
