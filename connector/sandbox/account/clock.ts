export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Smartsheet tells time in UTC and whole seconds. */
  iso(): string;
  advance(seconds: number): void;
  set(time: number): void;
}

const firstYear = Date.parse('0000-01-01T00:00:00Z');
const lastYear = Date.parse('9000-01-01T00:00:00Z');

/** A clock that starts at `base` and can be moved to where no date breaks. */
export function createClock(base: () => number): Clock {
  let offset = 0;
  const now = () => base() + offset;
  const move = (to: number) => {
    const moved = to - base();
    if (!isMoment(base() + moved)) throw new Error(outside);
    offset = moved;
  };
  return {
    now,
    iso: () => toIso(now()),
    advance: (seconds) => move(now() + seconds * 1000),
    set: move,
  };
}

const outside = 'The clock can only be moved between the years 0 and 9000.';

/**
 * A moment as Smartsheet writes it: 2026-03-02T09:00:00Z. Quirk: whole-seconds
 */
export function toIso(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * The milliseconds of a moment as ISO 8601 writes it; of one without a zone as
 * if it were in UTC, so that it is the same on every machine.
 */
export function parseIso(text: unknown): number | undefined {
  const match = typeof text === 'string' ? iso.exec(text) : null;
  if (!match) return undefined;
  const [whole, time, , , zone] = match;
  const moment = Date.parse(time && !zone ? `${whole}Z` : whole);
  return isDay(whole.slice(0, 10)) && isMoment(moment) ? moment : undefined;
}

function isMoment(time: number): boolean {
  return time >= firstYear && time <= lastYear;
}

/** Whether there is such a day as 2026-02-28: 30 February is none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return isMoment(time) && toIso(time).slice(0, 10) === text;
}
