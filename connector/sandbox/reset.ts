/**
 * What the body of `POST /sandbox/reset` asks for: nothing, or with
 * `{"clock": "2026-03-02T09:00:00Z"}` a clock that stands still at that moment.
 */
export async function readReset(
  request: Request,
): Promise<{ now?: () => number }> {
  const text = await request.text();
  if (text.trim() === '') return {};
  const { clock } = JSON.parse(text) as { clock?: unknown };
  return clock === undefined ? {} : { now: stoppedClock(clock, 'clock') };
}

export function stoppedClock(moment: unknown, name: string): () => number {
  const time = typeof moment === 'string' ? Date.parse(moment) : NaN;
  if (!Number.isNaN(time)) return () => time;
  throw new Error(
    `${name} must be a moment such as 2026-03-02T09:00:00Z, not "${String(moment)}".`,
  );
}
