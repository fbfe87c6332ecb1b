import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { isSweepDue, readChanges } from './changes';
import type { SheetSource } from './source';
import { fromState, lastState, wasThrough, type SheetState } from './state';
import { fillGaps } from './sweep';
import { walkSheet } from './walk';

/**
 * Reads one sheet, in the way that what is known of it allows: not at all, its
 * changes, or all of it.
 */
export async function* readSheet(
  source: SheetSource,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  if (wasThrough(request, source.sheetId))
    return yield { state: request.state ?? {} };
  const state = await startingPoint(source, request);
  if (!state.cursor || state.walk) {
    yield* readAll(source, state, request.mode === 'incremental');
  } else if (await isUnchanged(source, state)) {
    await source.log(
      'DEBUG',
      `The ${source.label} is as it was at ${state.cursor}.`,
    );
  } else {
    yield* readChanges(source, state);
  }
  yield { state: lastState(state, request.mode) };
}

async function* readAll(
  source: SheetSource,
  state: SheetState,
  incremental: boolean,
): AsyncGenerator<Batch | Checkpoint> {
  const { edited, shape } = yield* walkSheet(source, state);
  if (!edited || !shape) return;
  await source.log(
    'INFO',
    `The ${source.label} was edited while it was read: catching up.`,
  );
  if (incremental) yield* readChanges(source, state, edited);
  else yield* fillGaps(source, state, shape);
}

/** A full refresh goes on with a walk that was cut short, and ignores the rest. */
async function startingPoint(
  { sheetId, label, log }: SheetSource,
  { mode, state: json }: StreamRequest,
): Promise<SheetState> {
  const state = fromState(json, sheetId);
  if (json && !state && Object.keys(json).length > 0) {
    await log(
      'WARN',
      `The state for ${label} is from another version or sheet: reading all of it.`,
    );
  }
  const usable = state && (mode === 'incremental' || state.walk);
  return usable ? state : { sheetId, cursor: '', sweptAt: '', rows: new Map() };
}

/**
 * The list of sheets lags behind by up to a minute. That delays an edit, and
 * cannot lose it: the cursor stays where it is until the rows were asked.
 */
async function isUnchanged(
  source: SheetSource,
  state: SheetState,
): Promise<boolean> {
  const { body, sentAt } = await source.listed();
  const modifiedAt = body.find(({ id }) => id === source.sheetId)?.modifiedAt;
  return (
    modifiedAt !== undefined &&
    modifiedAt <= state.cursor &&
    !isSweepDue(source, state, sentAt)
  );
}
