import { asObject } from './parse';
import type { ConfiguredStream, JsonObject, LogLevel } from './protocol';
import type { Batch, Checkpoint } from './stream';

/**
 * Reads a stream in full, and says in its states for which sync, and in the last
 * one that it is complete.
 *
 * A platform with retries hands that state to the next attempt of the same sync;
 * others hand it to the next sync, which has to read all again. The id of the
 * sync tells the two apart. Where there is none, rows twice are better than none.
 */
export async function* readRefresh(
  { stream, sync_id: id }: ConfiguredStream,
  state: JsonObject | undefined,
  read: (goesOn: boolean) => AsyncIterable<Batch | Checkpoint>,
  log: (level: LogLevel, message: string) => Promise<void>,
): AsyncGenerator<Batch | Checkpoint> {
  const sync_id = id ?? null;
  const last = asObject(state?.['refresh']);
  const isSame = last['sync_id'] === sync_id;
  const isComplete = last['complete'] === true;
  if (state && isSame && isComplete && sync_id !== null) {
    const what = `Stream "${stream.name}" was read in an earlier attempt of this sync`;
    await log('INFO', `${what} (${sync_id}): nothing of it is sent again.`);
    return yield { state };
  }
  let held: JsonObject | undefined;
  for await (const step of read(isSame && !isComplete)) {
    // Only what comes next tells whether a state was the last.
    if (held) yield { state: { ...held, refresh: { sync_id } } };
    held = 'state' in step ? step.state : undefined;
    if (!('state' in step)) yield step;
  }
  yield { state: { ...held, refresh: { sync_id, complete: true } } };
}
