import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { startsOver, type Grid } from './grid';
import { readSheet } from './sheet';
import { fromState, startOver, toState } from './state';

/** Reads a sheet from its last state on, and ends with the next. */
export async function* readRows(
  grid: Grid,
  { goesOn, state: json = {} }: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const { id, label, log, asked } = grid;
  const state = fromState(json, id);
  const isUsable = state.cursor !== '' || state.walk !== undefined;
  if (!isUsable && Object.keys(json).length > 0) {
    await log(
      'WARN',
      `The state for ${label} is from another version or sheet: reading all of it.`,
    );
  }
  // What an earlier sync has delivered is no part of this full refresh.
  if (!goesOn) startOver(state);
  if (asked) await startsOver(grid, state, asked);
  yield* readSheet(grid, state);
  yield { state: toState(state) };
}
