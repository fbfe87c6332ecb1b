import type { Batch, Checkpoint } from '../airbyte/stream';
import { readChanges } from './changes';
import type { Grid } from './grid';
import type { SheetState } from './state';
import { lookBack } from './time';

/** Reads one sheet, unless it is as it was. */
export async function* readSheet(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint> {
  const { label, log } = grid;
  if (state.cursor && (await isUnchanged(grid, state))) {
    await log('DEBUG', `The ${label} is as it was at ${state.cursor}.`);
    return;
  }
  yield* readChanges(grid, state);
}

/**
 * The list of sheets lags behind by up to a minute. That delays an edit, and
 * cannot lose it: the cursor stays where it is until the rows were asked.
 */
async function isUnchanged(grid: Grid, state: SheetState): Promise<boolean> {
  const { body } = await grid.listSheets();
  const modifiedAt = body.find(({ id }) => id === grid.id)?.modifiedAt;
  return modifiedAt !== undefined && modifiedAt <= lookBack(state.cursor);
}
