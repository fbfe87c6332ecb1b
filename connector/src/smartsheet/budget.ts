import type { World } from '../world';

/** The requests a token may make in a minute, shared by everything that asks. */
export interface Budget {
  /** Resolves when a request may go out. */
  take: () => Promise<void>;
  /** Holds back every request until then: the API itself asked for it. */
  pauseUntil: (time: number) => void;
}

const minute = 60_000;

/**
 * Lets `requestsPerMinute` through in any sixty seconds: a short sync goes at
 * full speed, a long one at the pace the API allows. `onWait` is told of each
 * wait before it begins, with its end in milliseconds since 1970.
 */
export function createBudget(
  { now, sleep }: World,
  requestsPerMinute: number,
  onWait: (until: number) => Promise<void>,
): Budget {
  const spent: number[] = [];
  let paused = 0;
  let turn = Promise.resolve();

  function readyAt(): number {
    const time = now();
    // Also what lies ahead: the clock may have been set back.
    const isOver = (at: number) => at <= time - minute || at > time;
    while (spent[0] !== undefined && isOver(spent[0])) spent.shift();
    const isFull = spent.length >= requestsPerMinute;
    return Math.max(paused, isFull ? spent[0]! + minute : time);
  }

  async function waitForTurn(): Promise<void> {
    for (;;) {
      const until = readyAt();
      const wait = until - now();
      if (wait <= 0) break;
      await onWait(until);
      await sleep(wait);
    }
    spent.push(now());
  }

  return {
    take: () => (turn = turn.then(waitForTurn)),
    pauseUntil: (time) => {
      paused = Math.max(paused, time);
    },
  };
}
