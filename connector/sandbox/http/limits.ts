import type { Clock } from '../account/clock';
import { ApiError } from './errors';

export interface Limits {
  /** Counts a request; throws when the token has used up its minute. */
  spend(token: string, path: string): void;
}

const minute = 60_000;

/**
 * So many requests a minute for each token; a cell's history counts eleven.
 * Quirk: rate-limit, per-token, history-cost
 */
export function createLimits(clock: Clock, perMinute = Infinity): Limits {
  const windows = new Map<string, { start: number; spent: number }>();
  return {
    spend(token, path) {
      const now = clock.now();
      const known = windows.get(token);
      const fresh = !known || isOver(known.start, now);
      const window = fresh ? { start: now, spent: 0 } : known;
      windows.set(token, window);
      const cost = path.endsWith('/history') ? 11 : 1;
      if (window.spent + cost > perMinute) {
        throw new ApiError(4003, 'Rate limit exceeded.');
      }
      window.spent += cost;
    },
  };
}

/** A minute is also over when the clock was turned back before its start. */
function isOver(start: number, now: number): boolean {
  return now < start || now - start >= minute;
}

const quota = 80_000;
const price = 400;

/**
 * The headers that Smartsheet adds to answers about one sheet only.
 * Quirk: quota-headers
 */
export function createQuotaHeaders(clock: Clock): () => Record<string, string> {
  let start = -Infinity;
  let left = quota;
  return () => {
    if (isOver(start, clock.now())) {
      start = clock.now();
      left = quota;
    }
    left = Math.max(0, left - price);
    return {
      'x-ratelimit-limit': String(quota),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': String(Math.ceil((start + minute) / 1000)),
    };
  };
}
