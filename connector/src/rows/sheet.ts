import type { Batch, Checkpoint } from '../airbyte/stream';
import { isSweepDue, readChanges } from './changes';
import type { RowSource } from './grid';
import type { SheetState } from './state';
import { lookBack } from './time';
import { walkSheet } from './walk';

/**
 * Reads one sheet, in the way that what is known of it allows: not at all, its
 * changes, or all of it.
 */
export async function* readSheet(
  source: RowSource,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint> {
  const { label, log, mode } = source;
  // A full refresh that has a cursor is through.
  const isDone = () => mode === 'full_refresh' || isUnchanged(source, state);
  if (state.cursor && (await isDone())) {
    await log('DEBUG', `The ${label} is as it was at ${state.cursor}.`);
    return;
  }
  if (state.cursor) yield* readChanges(source, state);
  while (!state.cursor) yield* walkSheet(source, state);
}

/**
 * The list of sheets lags behind by up to a minute. That delays an edit, and
 * cannot lose it: the cursor stays where it is until the rows were asked.
 */
async function isUnchanged(
  source: RowSource,
  state: SheetState,
): Promise<boolean> {
  const { body, sentAt } = await source.listed();
  const modifiedAt = body.find(({ id }) => id === source.id)?.modifiedAt;
  if (!modifiedAt || modifiedAt > lookBack(state.cursor)) return false;
  return state.pending.size === 0 && !isSweepDue(source, state, sentAt);
}
