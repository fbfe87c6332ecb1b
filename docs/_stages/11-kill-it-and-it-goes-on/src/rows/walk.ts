import type { Batch, Checkpoint } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import type { Sheet } from '../smartsheet/types';
import { readChanges } from './changes';
import { deliver, startsOver, type Grid } from './grid';
import { readPages, rowsPerPage } from './pages';
import { expectRows } from './pending';
import { toState, type SheetState, type Walk } from './state';
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
  const { client, id } = grid;
  const start = { nextPage: 1, pageSize: rowsPerPage(grid.width) };
  const { nextPage: page, pageSize } = state.walk ?? start;

  const range = { page, pageSize, first: state.walk, rowsFor: rowsPerPage };
  const pages = readPages(range, (page) => getRows(client, id, page));
  for await (const { body, edited, isLast, next, ...moment } of pages) {
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
    state.walk = { ...walk, nextPage: next.page, pageSize: next.pageSize };
    if (isLast) yield* finishWalk(grid, state, walk, body, edited);
  }
}

/** Makes a cursor of the walk, and catches up on what was edited meanwhile. */
async function* finishWalk(
  grid: Grid,
  state: SheetState,
  { startedAt }: Walk,
  { totalRowCount }: Sheet,
  edited: boolean,
): AsyncGenerator<Batch | Checkpoint> {
  const { label, log, mode } = grid;
  const isWhole = !edited && state.rows.size === totalRowCount;
  state.cursor = state.swept_at = startedAt;
  delete state.walk;
  if (isWhole || mode === 'full_refresh') return;
  const what = `The ${label} was edited while it was read`;
  await log('INFO', `${what}: catching up.`);
  yield* readChanges(grid, state);
}
