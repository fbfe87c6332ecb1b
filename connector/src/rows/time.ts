/** Milliseconds since 1970 → `2026-03-02T09:00:00Z`, as Smartsheet writes it. */
export function toSecond(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Whether it is a time exactly as Smartsheet writes it. */
export function isSecond(value: unknown): value is string {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return time >= 0 && toSecond(time) === value;
}

/**
 * The last second that was over when a request was sent.
 *
 *     edits     a  b        c     d
 *     seconds  |────12────|────13────|
 *     sent                    ↑
 *     answer shows  a, b and c; never d
 *
 * Both c and d carry the time 13, and a filter for "after 13" would skip d for
 * good. So the cursor stops at 12: c is delivered twice, d once, none never.
 */
export function lastFinishedSecond(sentAt: number): string {
  return toSecond(Math.floor(sentAt / 1000) * 1000 - 1000);
}

const fiveMinutes = 300_000;

/**
 * Five minutes before a second. An edit carries the time at which it began, by
 * the clock of whoever took it, and may become visible later than that.
 */
export function lookBack(second: string): string {
  return toSecond(Math.max(Date.parse(second) - fiveMinutes, 0));
}
