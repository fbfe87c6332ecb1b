import { errorTrace, streamState, streamStatus } from './messages';
import { inParallel } from './parallel';
import type { Airbyte } from './source';
import type { ReadableStream } from './stream';

/**
 * Reads a few streams side by side and posts what Airbyte wants to hear of each:
 * STARTED, RUNNING, records and states, COMPLETE. A stream that fails is
 * INCOMPLETE and says why; the others go on.
 */
export function createSync({ post }: Airbyte, now: () => number) {
  const running = new Set<string>();

  async function readStream(
    { name, read }: ReadableStream,
    more: () => void,
  ): Promise<void> {
    let sinceState = 0;
    await post(streamStatus(name, 'STARTED', now()));
    await post(streamStatus(name, 'RUNNING', now()));
    running.add(name);
    try {
      for await (const step of read()) {
        more();
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
    /** With at most `parallel()` streams open; that may change as they go. */
    run: (streams: readonly ReadableStream[], parallel: () => number) =>
      inParallel(parallel, streams, readStream),

    /** Tells Airbyte that every running stream waits for the API's quota. */
    async rateLimited(quotaReset: number): Promise<void> {
      for (const name of running) {
        await post(streamStatus(name, 'RUNNING', now(), quotaReset));
      }
    },
  };
}
