import type { World } from '../world';

/** The requests a token may make in a minute, shared by everything that asks. */
export interface Budget {
  /**
   * Resolves when a request that counts for so many may go out, with a function
   * to be called when it was answered.
   */
  take: (cost: number) => Promise<() => void>;
  /** Holds back every request until then: the API itself asked for it. */
  pauseUntil: (time: number) => void;
  /**
   * How many requests are worth having under way: as many as may go out while
   * one is answered.
   */
  lanes: () => number;
}

const minute = 60_000;
/** Fewer would leave us idle between answers; more would be pages in memory. */
const fewest = 4;
const most = 24;
/** Part of the newest answer in what is expected of the next. */
const weight = 0.2;

/**
 * Lets `requestsPerMinute` through in any sixty seconds: a short sync goes at
 * full speed, a long one at the pace the API allows. `onWait` is told of each
 * wait before it begins, with its end in milliseconds since 1970.
 */
export function createBudget(
  { now, sleep, over }: World,
  requestsPerMinute: number,
  onWait: (until: number) => Promise<void>,
): Budget {
  /** When those of the last minute were answered, and how many are not yet. */
  const answered: number[] = [];
  let underWay = 0;
  let paused = 0;
  let latency = 0;
  let turn: Promise<unknown> = Promise.resolve();

  function readyAt(cost: number): number {
    const time = now();
    // Also what lies ahead: the clock may have been set back.
    const isOver = (at: number) => at <= time - minute || at > time;
    while (answered[0] !== undefined && isOver(answered[0])) answered.shift();
    // As many of the oldest as are too many have to turn a minute old. Those
    // under way are answered now at the earliest.
    const spent = [...answered, ...Array<number>(underWay).fill(time)];
    const excess = spent.length + cost - requestsPerMinute;
    const last = spent[Math.min(excess, spent.length) - 1];
    return Math.max(paused, last === undefined ? time : last + minute);
  }

  async function waitForTurn(cost: number): Promise<() => void> {
    for (;;) {
      over?.throwIfAborted();
      const until = readyAt(cost);
      const wait = until - now();
      if (wait <= 0) break;
      await onWait(until);
      await sleep(wait);
    }
    underWay += cost;
    const start = now();
    return () => {
      underWay -= cost;
      const end = now();
      for (let i = 0; i < cost; i++) answered.push(end);
      latency += (end - start - latency) * (latency > 0 ? weight : 1);
    };
  }

  return {
    take(cost) {
      const mine = turn.then(() => waitForTurn(cost));
      turn = mine;
      return mine;
    },
    pauseUntil: (time) => {
      paused = Math.max(paused, time);
    },
    lanes() {
      // A tenth more, for the moments between an answer and the next request.
      const count = Math.ceil((requestsPerMinute * latency * 1.1) / minute) + 1;
      return Math.min(Math.max(count, fewest), most);
    },
  };
}
