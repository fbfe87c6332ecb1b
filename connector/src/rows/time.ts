/** Milliseconds since 1970 → `2026-03-02T09:00:00Z`, as Smartsheet writes it. */
export function toSecond(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
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
