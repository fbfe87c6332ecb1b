import type { Batch, Checkpoint } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { readChanges } from './changes';
import { deliver, startsOver, type Grid } from './grid';
import { readPages, rowsPerPage } from './pages';
import { expectRows } from './pending';
import { toState, type SheetState } from './state';
import { lastFinishedSecond } from './time';

/**
 * Delivers all rows of a sheet, each once, and goes on where a walk that was cut
 * short stood. If somebody edited the sheet meanwhile, it catches up in the end.
 * Should a column turn up that the first rows came without, it ends early.
 */
export async function* walkSheet(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, id, label, log, mode } = grid;
  const start = { nextPage: 1, pageSize: rowsPerPage(grid.width) };
  const { nextPage: page, pageSize } = state.walk ?? start;

  const pages = readPages({ page, pageSize, first: state.walk }, (page) =>
    getRows(client, id, page),
  );
  for await (const { body, edited, isLast, ...moment } of pages) {
    const { version, totalRowCount, columns } = body;
    const fields = await grid.fieldsOf(columns);
    if (await startsOver(grid, state, fields, columns)) return;
    const startedAt = lastFinishedSecond(moment.begunAt);
    const walk = state.walk ?? { ...start, startedAt, version, totalRowCount };
    state.walk = walk;
    const rows = body.rows.filter(({ id }) => !state.rows.has(id));
    expectRows(state, rows);
    yield { state: toState(state) };
    yield* deliver(grid, state, { columns, rows }, moment.answeredAt);
    state.walk = { ...walk, nextPage: walk.nextPage + 1 };
    if (!isLast) continue;

    const isWhole = !edited && state.rows.size === totalRowCount;
    state.cursor = state.swept_at = walk.startedAt;
    delete state.walk;
    if (isWhole || mode === 'full_refresh') return;
    const what = `The ${label} was edited while it was read`;
    await log('INFO', `${what}: catching up.`);
    yield* readChanges(grid, state);
  }
}
