/** Time that passes only while everybody waits for it. */
export interface VirtualTime {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves when the time is up, or when the signal aborts. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Resolves when nobody sleeps and nothing that is `busy` is under way. */
  idle: () => Promise<void>;
  /** Time stands still while this promise is under way. */
  busy: <T>(work: Promise<T>) => Promise<T>;
  /** Lets so many milliseconds pass. */
  pass: (milliseconds: number) => void;
  /** Forgets all who sleep: their program was killed. */
  clear: () => void;
}

interface Timer {
  at: number;
  wake: () => void;
}

/** Turns of the event loop in which nothing happens, after which all wait. */
const quietTurns = 60;

/** `turn` resolves in a later turn of the event loop. */
export function createVirtualTime(
  start: number,
  turn: () => Promise<void>,
): VirtualTime {
  let time = start;
  let timers: Timer[] = [];
  let underWay = 0;
  let quiet = 0;
  let ticking: Promise<void> | undefined;

  const stir = () => {
    quiet = 0;
    ticking ??= tick().finally(() => (ticking = undefined));
    return ticking;
  };

  async function tick(): Promise<void> {
    for (;;) {
      await turn();
      if (underWay > 0) quiet = 0;
      if (++quiet < quietTurns) continue;
      quiet = 0;
      const next = timers.sort((a, b) => a.at - b.at).shift();
      if (!next) return;
      time = Math.max(time, next.at);
      next.wake();
    }
  }

  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer = { at: time + Math.ceil(milliseconds), wake: resolve };
        timers.push(timer);
        signal?.addEventListener('abort', () => {
          timers = timers.filter((other) => other !== timer);
          resolve();
        });
        void stir();
      }),
    idle: stir,
    async busy(work) {
      underWay++;
      try {
        return await work;
      } finally {
        underWay--;
        quiet = 0;
      }
    },
    pass: (milliseconds) => void (time += milliseconds),
    clear: () => void (timers = []),
  };
}
