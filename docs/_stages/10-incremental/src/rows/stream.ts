import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import type { Grid } from './grid';
import { readSheet } from './sheet';
import { fromState, toState } from './state';

/** Reads a sheet from its last state on, and ends with the next. */
export async function* readRows(
  grid: Grid,
  { mode, state: json = {} }: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const state = fromState(mode === 'incremental' ? json : {}, grid.id);
  yield* readSheet(grid, state);
  yield { state: toState(state) };
}
