import type { SyncMode } from '../airbyte/protocol';
import type { Batch, Checkpoint } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { readChanges } from './changes';
import { readPages, rowsPerPage } from './pages';
import { deliver, type RowSource } from './source';
import { toState, type SheetState } from './state';
import { sweepSheet } from './sweep';
import { lastFinishedSecond } from './time';

/** A state weighs about nine bytes a row, so not every page gets one. */
const rowsBetweenStates = 2_000;

/**
 * Delivers all rows of a sheet, each once, and goes on where a walk that was cut
 * short stood. If somebody edited the sheet meanwhile, it catches up in the end.
 */
export async function* walkSheet(
  source: RowSource,
  state: SheetState,
  mode: SyncMode,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, id, label, log } = source;
  const start = { nextPage: 1, pageSize: rowsPerPage(source.width) };
  const { nextPage: page, pageSize } = state.walk ?? start;
  let sinceState = 0;

  const pages = readPages({ page, pageSize, first: state.walk }, (page) =>
    getRows(client, id, page),
  );
  for await (const { body, begunAt, edited, isLast } of pages) {
    const { version, totalRowCount, columns } = body;
    const startedAt = lastFinishedSecond(begunAt);
    const begun = { ...start, startedAt, version, totalRowCount };
    const walk = state.walk ?? begun;
    const rows = body.rows.filter(({ id }) => !state.rows.has(id));
    yield await deliver(source, state.rows, { columns, rows });

    state.walk = { ...walk, nextPage: walk.nextPage + 1 };
    sinceState += rows.length;
    if (sinceState >= rowsBetweenStates) {
      yield { state: toState(state) };
      sinceState = 0;
    }
    if (!isLast) continue;

    state.cursor = state.swept_at = walk.startedAt;
    delete state.walk;
    if (!edited && state.rows.size === totalRowCount) return;
    await log(
      'INFO',
      `The ${label} was edited while it was read: catching up.`,
    );
    if (mode === 'incremental') yield* readChanges(source, state, true);
    else yield* sweepSheet(source, state, columns);
  }
}
