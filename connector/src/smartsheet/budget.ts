import type { World } from '../world';

/** The requests a token may make in a minute, shared by everything that asks. */
export interface Budget {
  /** Resolves when a request that counts for so many may go out. */
  take: (cost: number) => Promise<void>;
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

  function readyAt(cost: number): number {
    const time = now();
    // Also what lies ahead: the clock may have been set back.
    const isOver = (at: number) => at <= time - minute || at > time;
    while (spent[0] !== undefined && isOver(spent[0])) spent.shift();
    // As many of the oldest as are too many have to turn a minute old.
    const excess = spent.length + cost - requestsPerMinute;
    const last = spent[Math.min(excess, spent.length) - 1];
    return Math.max(paused, last === undefined ? time : last + minute);
  }

  async function waitForTurn(cost: number): Promise<void> {
    for (;;) {
      const until = readyAt(cost);
      const wait = until - now();
      if (wait <= 0) break;
      await onWait(until);
      await sleep(wait);
    }
    for (let i = 0; i < cost; i++) spent.push(now());
  }

  return {
    take: (cost) => (turn = turn.then(() => waitForTurn(cost))),
    pauseUntil: (time) => {
      paused = Math.max(paused, time);
    },
  };
}
