import type { Batch, Checkpoint } from '../airbyte/stream';
import { readChanges } from './changes';
import type { Grid } from './grid';
import type { SheetState } from './state';
import { lookBack } from './time';
import { walkSheet } from './walk';

/**
 * The list of sheets lags behind by up to a minute. That delays an edit, and
 * cannot lose it: the cursor stays where it is until the rows were asked.
 */
async function isUnchanged(grid: Grid, state: SheetState): Promise<boolean> {
  const { body } = await grid.listSheets();
  const modifiedAt = body.find(({ id }) => id === grid.id)?.modifiedAt;
  return modifiedAt !== undefined && modifiedAt <= lookBack(state.cursor);
}
