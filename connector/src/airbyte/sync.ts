import type { Channel } from './channel';
import { errorTrace, streamState, streamStatus } from './messages';
import { inParallel } from './parallel';
import type { AirbyteMessage } from './protocol';
import type { ReadableStream } from './stream';

export interface SyncOptions {
  now: () => number;
  /** How many streams are read side by side. */
  parallel: number;
}

/** A running sync: its messages, and a way to say that it has to wait. */
export interface Sync {
  run: () => Promise<void>;
  /** Tells Airbyte that every running stream waits for the API's quota. */
  rateLimited: (quotaReset: number) => Promise<void>;
}

/**
 * Reads streams side by side and posts what Airbyte wants to hear of each:
 * STARTED, RUNNING, records and states, COMPLETE. A stream that fails is
 * INCOMPLETE and says why; the others go on.
 */
export function createSync(
  streams: readonly ReadableStream[],
  { post }: Channel<AirbyteMessage>,
  { now, parallel }: SyncOptions,
): Sync {
  const running = new Set<string>();

  async function readStream({ name, read }: ReadableStream): Promise<void> {
    let sinceState = 0;
    await post(streamStatus(name, 'STARTED', now()));
    await post(streamStatus(name, 'RUNNING', now()));
    running.add(name);
    try {
      for await (const step of read()) {
        if ('state' in step) {
          await post(streamState(name, step.state, sinceState));
          sinceState = 0;
        } else {
          sinceState += step.records.length;
          const emitted_at = now();
          for (const { data, changes } of step.records) {
            const meta = changes && { meta: { changes } };
            await post({
              type: 'RECORD',
              record: { stream: name, data, emitted_at, ...meta },
            });
          }
        }
      }
      running.delete(name);
      await post(streamStatus(name, 'COMPLETE', now()));
    } catch (error) {
      running.delete(name);
      await post(streamStatus(name, 'INCOMPLETE', now()));
      await post(errorTrace(error, now(), name));
    }
  }

  return {
    async run() {
      await inParallel(parallel, streams, readStream);
    },

    async rateLimited(quota_reset) {
      const reason = {
        type: 'RATE_LIMITED',
        rate_limited: { quota_reset },
      } as const;
      for (const name of running) {
        await post(streamStatus(name, 'RUNNING', now(), reason));
      }
    },
  };
}
