export interface Clock {
  now(): number;
  /** Smartsheet tells time in UTC and whole seconds. */
  iso(): string;
  advance(seconds: number): void;
  set(iso: string): void;
}

export function createClock(base: () => number): Clock {
  let offset = 0;
  const now = () => base() + offset;
  return {
    now,
    iso: () => toIso(now()),
    advance: (seconds) => void (offset += seconds * 1000),
    set: (iso) => void (offset = Date.parse(iso) - base()),
  };
}

export function toIso(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
