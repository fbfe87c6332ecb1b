import type { World } from '../world';

const firstDelay = 1_000;
const longestDelay = 60_000;

/**
 * How long to wait before try number `attempt + 1`, in milliseconds.
 *
 * `Retry-After` and `x-ratelimit-reset` win over our own guess where the server
 * sends them; it mostly does not. Half of the guess is chance, so that parallel
 * requests that failed together do not come back together.
 */
export function retryDelay(
  attempt: number,
  response: Response | undefined,
  now: number,
): number {
  const longest = Math.min(firstDelay * 2 ** attempt, longestDelay);
  const guess = longest / 2 + (Math.random() * longest) / 2;
  return (response && toldDelay(response, now)) ?? guess;
}

function toldDelay(
  { headers, status }: Response,
  now: number,
): number | undefined {
  // Moments are the server's; so is the clock that they are measured by.
  const theirs = Date.parse(headers.get('date') ?? '') || now;
  const after = headers.get('retry-after') ?? '';
  const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
  const delays = [Number(after) * 1000, Date.parse(after) - theirs];
  if (status === 429) delays.push(reset - theirs);
  return delays.find((delay) => delay > 0);
}

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
