import type { Batch, Checkpoint } from '../airbyte/stream';
import { getReportRows, withVirtualId } from '../smartsheet/reports';
import type { Row } from '../smartsheet/types';
import { deliver, isNews, startsOver, type Grid } from './grid';
import { attempts } from './inventory';
import { readPages, rowsPerPage } from './pages';
import { bury } from './pending';
import { placeOf, type Place } from './place';
import type { SheetState } from './state';
import { lastFinishedSecond } from './time';

/** What one pass over a report has come to. */
interface Pass {
  seen: ReadonlyMap<number, Place>;
  /** Whether all rows were seen at once, by the count. */
  isWhole: boolean;
  begunAt: number;
  answeredAt: number;
}

/**
 * Reads a report. All of it is asked for each time, there being no filter;
 * an incremental sync delivers what is new or changed, and tombstones for rows
 * that no longer meet the report's criteria.
 *
 * A pass whose count is off is made again. If it sees the same rows, the count
 * may be wrong for good: then a row is gone that two syncs did not see.
 */
export async function* readReport(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint> {
  const { label, log, mode } = grid;
  const passes: Pass[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const pass = yield* passOver(grid, state);
    const { seen, isWhole, answeredAt } = pass;
    const { begunAt } = passes[0] ?? pass;
    const isSettled = isWhole || isSame(seen, passes.at(-1)?.seen);
    passes.push(pass);
    if (!isSettled) continue;

    const finished = lastFinishedSecond(begunAt);
    if (finished > state.cursor) state.cursor = finished;
    state.swept_at = state.cursor;
    if (mode === 'full_refresh') return;
    const present = isWhole ? seen : new Map([...seen, ...state.rows]);
    yield* bury(state, present, answeredAt);
    if (!isWhole) await suspend(grid, state, seen);
    return;
  }
  state.swept_at = state.cursor;
  await log(
    'WARN',
    `The ${label} changes faster than it can be read: rows that left it are looked for in the next sync.`,
  );
}

async function* passOver(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint, Pass> {
  const { client, id, mode } = grid;
  const seen = new Map<number, Place>();
  const isWanted = (row: Row) =>
    mode === 'incremental'
      ? isNews(state, row, placeOf(row, seen))
      : !state.rows.has(row.id);
  const range = { pageSize: rowsPerPage(grid.width), rowsFor: rowsPerPage };
  const pages = readPages(range, (page) => getReportRows(client, id, page));
  let pass = { seen, isWhole: false, begunAt: 0, answeredAt: 0 };
  for await (const { body, begunAt, answeredAt, edited } of pages) {
    const columns = body.columns.map(withVirtualId);
    const fields = await grid.fieldsOf(columns);
    await startsOver(grid, state, fields, columns);
    // A state that no pass has finished must still say what was delivered.
    state.cursor ||= state.swept_at ||= '1970-01-01T00:00:00Z';
    const fresh = body.rows.filter(({ id }) => !seen.has(id));
    for (const row of fresh) seen.set(row.id, placeOf(row, seen));
    const rows = fresh.filter(isWanted);
    yield* deliver(grid, state, { columns, rows }, answeredAt, seen);
    const isWhole = !edited && seen.size === body.totalRowCount;
    pass = { seen, isWhole, begunAt, answeredAt };
  }
  return pass;
}

function isSame(a: Pass['seen'], b: Pass['seen'] | undefined): boolean {
  return a.size === b?.size && [...a.keys()].every((id) => b.has(id));
}

/** Sets aside the rows that were not seen, for the next sync to decide. */
async function suspend(
  { label, log }: Grid,
  state: SheetState,
  seen: Pass['seen'],
): Promise<void> {
  const unseen = [...state.rows].filter(([id]) => !seen.has(id));
  for (const [id, row] of unseen) {
    state.rows.delete(id);
    state.pending.set(id, row);
  }
  await log(
    'INFO',
    `The ${label} shows ${seen.size} rows and counts others. Of those that it no longer shows (${unseen.length}), a tombstone comes with the next sync, unless they are back.`,
  );
}
