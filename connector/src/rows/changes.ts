import type { Batch, Checkpoint } from '../airbyte/stream';
import { getChangedRows } from '../smartsheet/sheets';
import { readPages, rowsPerPage } from './pages';
import { deliver, type Shape, type SheetSource } from './source';
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
  edited = false,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, sheetId } = source;
  const since = state.cursor;
  const changed = new Set<number>();
  let newest = since;
  let sheetModifiedAt = since;
  let total = 0;
  let cursor: string | undefined;
  let shape: Shape | undefined;

  const pages = readPages(
    (page) => getChangedRows(client, sheetId, since, page),
    {
      page: 1,
      pageSize: rowsPerPage(source.width) * span,
    },
  );
  for await (const { answer } of pages) {
    const { rows, columns, modifiedAt, totalRowCount } = answer.body;
    cursor ??= lastFinishedSecond(answer.sentAt);
    shape = await source.shapeOf(columns);
    yield { records: deliver(rows, state.rows, shape.fields) };
    for (const row of rows) {
      changed.add(row.id);
      if (row.modifiedAt > newest) newest = row.modifiedAt;
    }
    sheetModifiedAt = modifiedAt;
    total = totalRowCount;
  }
  if (cursor !== undefined && cursor > since) state.cursor = cursor;

  const countsDiffer = state.rows.size !== total;
  const unexplained = sheetModifiedAt > newest;
  if (!shape) return;
  if (edited || countsDiffer || unexplained || isSweepDue(source, state)) {
    yield* sweepSheet(source, state, shape, { changed, deletes: true });
  }
}

/** Whether it is time to compare all ids, whatever the counts say. */
export function isSweepDue(
  { sweepHours, now }: SheetSource,
  state: SheetState,
): boolean {
  return now() - Date.parse(state.sweptAt) >= sweepHours * hour;
}
