import type { Batch, Checkpoint } from '../airbyte/stream';
import { isSweepDue, readChanges } from './changes';
import type { Grid } from './grid';
import type { SheetState } from './state';
import { lookBack } from './time';
import { walkSheet } from './walk';

/**
 * Reads one sheet, in the way that what is known of it allows: not at all, its
 * changes, or all of it.
 */
export async function* readSheet(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint> {
  const { label, log, mode } = grid;
  // A full refresh that has a cursor is through.
  const isDone = () => mode === 'full_refresh' || isUnchanged(grid, state);
  if (state.cursor && (await isDone())) {
    await log('DEBUG', `The ${label} is as it was at ${state.cursor}.`);
    return;
  }
  if (state.cursor) yield* readChanges(grid, state);
  while (!state.cursor) yield* walkSheet(grid, state);
}

/**
 * The list of sheets lags behind by up to a minute. That delays an edit, and
 * cannot lose it: the cursor stays where it is until the rows were asked.
 */
async function isUnchanged(grid: Grid, state: SheetState): Promise<boolean> {
  const { body, sentAt } = await grid.listSheets();
  const modifiedAt = body.find(({ id }) => id === grid.id)?.modifiedAt;
  if (!modifiedAt || modifiedAt > lookBack(state.cursor)) return false;
  return state.pending.size === 0 && !isSweepDue(grid, state, sentAt);
}
