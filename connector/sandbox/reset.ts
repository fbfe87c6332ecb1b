/**
 * What the body of `POST /sandbox/reset` asks for: nothing, or with
 * `{"clock": "2026-03-02T09:00:00Z"}` a clock that stands still at that moment.
 */
export async function readReset(
  request: Request,
): Promise<{ now?: () => number }> {
  const text = await request.text();
  if (text.trim() === '') return {};
  const body = JSON.parse(text) as Record<string, unknown> | null;
  const [key, ...others] = Object.keys(body ?? {});
  if (key !== 'clock' || others.length > 0) {
    throw new Error(
      `The body must be empty or {"clock": "…"}, and it is ${text}.`,
    );
  }
  return { now: stoppedClock(body?.[key], 'clock') };
}

export function stoppedClock(moment: unknown, name: string): () => number {
  const time = typeof moment === 'string' ? Date.parse(moment) : NaN;
  if (!Number.isNaN(time)) return () => time;
  throw new Error(
    `${name} must be a moment such as 2026-03-02T09:00:00Z, not "${String(moment)}".`,
  );
}
