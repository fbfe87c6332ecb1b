import type { SyncMode } from '../airbyte/protocol';
import type { Batch, Checkpoint } from '../airbyte/stream';
import { isSweepDue, readChanges } from './changes';
import type { RowSource } from './source';
import type { SheetState } from './state';
import { walkSheet } from './walk';

/**
 * Reads one sheet, in the way that what is known of it allows: not at all, its
 * changes, or all of it.
 */
export async function* readSheet(
  source: RowSource,
  state: SheetState,
  mode: SyncMode,
): AsyncGenerator<Batch | Checkpoint> {
  const { label, log } = source;
  if (!state.cursor || state.walk) {
    yield* walkSheet(source, state, mode);
  } else if (await isUnchanged(source, state)) {
    await log('DEBUG', `The ${label} is as it was at ${state.cursor}.`);
  } else {
    yield* readChanges(source, state);
  }
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
  if (modifiedAt === undefined || modifiedAt > state.cursor) return false;
  return !isSweepDue(source, state, sentAt);
}
