import type { World } from '../world';

/**
 * Ends whatever takes longer than `limit` milliseconds, or than the command that
 * it is for, and its timer with it.
 */
export async function withTimeout<T>(
  { sleep, over }: World,
  limit: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const done = new AbortController();
  // A listener of the signal would keep the answer, for as long as Node keeps it.
  let end: (why: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    end = (why) => {
      stop.abort(why);
      reject(why as Error);
    };
  });
  const leave = () => end(over?.reason);
  over?.throwIfAborted();
  over?.addEventListener('abort', leave);
  void sleep(limit, done.signal).then(() => {
    if (done.signal.aborted) return;
    const seconds = Math.ceil(limit / 1000);
    end(new Error(`no complete answer within ${seconds} seconds`));
  });
  try {
    return await Promise.race([work(stop.signal), stopped]);
  } finally {
    done.abort();
    over?.removeEventListener('abort', leave);
  }
}
