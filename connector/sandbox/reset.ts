import { parseIso } from './account/clock';

/**
 * What the body of `POST /sandbox/reset` asks for: nothing, or with
 * `{"clock": "2026-03-02T09:00:00Z"}` a clock that stands still at that moment.
 */
export function readReset(body: unknown): { now?: () => number } {
  if (body === undefined) return {};
  const entries = Object.entries(body ?? {});
  const [[key, moment] = [], ...others] = entries;
  const isObject =
    typeof body === 'object' && body !== null && !Array.isArray(body);
  if (!isObject || others.length > 0 || (key ?? 'clock') !== 'clock') {
    throw new Error(
      'The body must be empty, {} or {"clock": "…"}, ' +
        `and it is ${JSON.stringify(body)}.`,
    );
  }
  return key === undefined ? {} : { now: stoppedClock(moment, 'clock') };
}

/**
 * A time that stands still; throws, naming what was to be one, if it is no
 * moment.
 */
export function stoppedClock(moment: unknown, name: string): () => number {
  const time = parseIso(moment);
  if (time !== undefined) return () => time;
  throw new Error(
    `${name} must be a moment such as 2026-03-02T09:00:00Z, not "${String(moment)}".`,
  );
}
