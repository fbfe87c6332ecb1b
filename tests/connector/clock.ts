/** A world's time, which passes only while everybody in it waits. */
export interface Clock {
  now: () => number;
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  advance: (milliseconds: number) => void;
}

/** Turns of the event loop without a new timer after which all are waiting. */
const idleTurns = 30;

export function createClock(iso: string): Clock {
  let time = Date.parse(iso);
  let timers: { at: number; wake: () => void }[] = [];
  let idle = 0;
  let ticking = false;

  function tick(): void {
    if (timers.length === 0) {
      ticking = false;
    } else if (++idle < idleTurns) {
      setImmediate(tick);
    } else {
      timers.sort((a, b) => a.at - b.at);
      const next = timers.shift()!;
      time = Math.max(time, next.at);
      idle = 0;
      next.wake();
      setImmediate(tick);
    }
  }

  return {
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer = { at: time + Math.ceil(milliseconds), wake: resolve };
        timers.push(timer);
        idle = 0;
        signal?.addEventListener('abort', () => {
          timers = timers.filter((other) => other !== timer);
          resolve();
        });
        if (!ticking) {
          ticking = true;
          setImmediate(tick);
        }
      }),
  };
}
