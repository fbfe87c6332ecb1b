import type { Batch } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { readPages, rowsPerPage } from './pages';
import { deliver, type SheetSource } from './source';
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
  source: SheetSource,
  state: SheetState,
  wasEdited = false,
): AsyncGenerator<Batch> {
  const { client, sheetId } = source;
  const since = state.cursor;
  const delivered = new Map<number, string>();
  const orphans = new Set<number>();
  let newest = since;
  let begun: { version: number; totalRowCount: number } | undefined;
  let edited = wasEdited;

  const pages = readPages((page) => getRows(client, sheetId, page, since), {
    page: 1,
    pageSize: rowsPerPage(source.width) * span,
  });
  for await (const { answer, isLast } of pages) {
    const { body: sheet, sentAt } = answer;
    const { version, totalRowCount } = sheet;
    if (!begun) {
      begun = { version, totalRowCount };
      const finished = lastFinishedSecond(sentAt);
      if (finished > since) state.cursor = finished;
    }
    edited ||=
      version !== begun.version || totalRowCount !== begun.totalRowCount;

    const shape = await source.shapeOf(sheet.columns);
    yield { records: deliver(sheet.rows, state.rows, shape.fields, orphans) };
    for (const { id, modifiedAt } of sheet.rows) {
      delivered.set(id, modifiedAt);
      if (modifiedAt > newest) newest = modifiedAt;
    }
    if (!isLast) continue;

    const countsDiffer = state.rows.size !== totalRowCount;
    const unexplained = sheet.modifiedAt > newest;
    const due = isSweepDue(source, state, sentAt);
    const lost = orphans.size > 0;
    if (!(edited || countsDiffer || unexplained || lost || due)) return;
    const complete = yield* sweepSheet(source, state, shape, {
      delivered,
      orphans,
      since,
    });
    // A row may have slipped past us: ask for the same time again next time.
    if (edited && !complete) state.cursor = since;
  }
}

/** Whether it is time to compare all ids, whatever the counts say. */
export function isSweepDue(
  { sweepHours }: SheetSource,
  state: SheetState,
  now: number,
): boolean {
  return now - Date.parse(state.sweptAt) >= sweepHours * hour;
}
