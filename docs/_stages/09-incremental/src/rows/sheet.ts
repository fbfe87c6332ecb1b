import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { readChanges } from './changes';
import type { SheetSource } from './source';
import { fromState, lastState, wasThrough, type SheetState } from './state';
import { walkSheet } from './walk';

async function* readAll(
  source: SheetSource,
  state: SheetState,
  incremental: boolean,
): AsyncGenerator<Batch | Checkpoint> {
  const { edited } = yield* walkSheet(source, state);
  if (!edited || !incremental) return;
  await source.log(
    'INFO',
    `The ${source.label} was edited while it was read: catching up.`,
  );
  yield* readChanges(source, state);
}

/**
 * The list of sheets lags behind by up to a minute. That delays an edit, and
 * cannot lose it: the cursor stays where it is until the rows were asked.
 */
async function isUnchanged(
  source: SheetSource,
  state: SheetState,
): Promise<boolean> {
  const { body } = await source.listed();
  const modifiedAt = body.find(({ id }) => id === source.sheetId)?.modifiedAt;
  return modifiedAt !== undefined && modifiedAt <= state.cursor;
}
