import type { World } from '../world';

/** The requests a token may make in a minute, shared by everything that asks. */
export interface Budget {
  /** Resolves when a request of this cost may go out. */
  take: (cost: number) => Promise<void>;
  /** Holds back every request until then: the API itself asked for it. */
  pauseUntil: (time: number) => void;
}

export interface BudgetOptions {
  requestsPerMinute: number;
  /** Told of each wait, before it begins; `until` in milliseconds since 1970. */
  onWait: (until: number) => Promise<void>;
}

const minute = 60_000;

/**
 * Lets `requestsPerMinute` through in any sixty seconds: a short sync goes at
 * full speed, a long one at the pace the API allows.
 */
export function createBudget(
  { now, sleep }: World,
  { requestsPerMinute, onWait }: BudgetOptions,
): Budget {
  const spent: { at: number; cost: number }[] = [];
  let paused = 0;
  let turn = Promise.resolve();

  function readyAt(cost: number): number {
    const time = now();
    // Also what lies ahead: the clock may have been set back.
    const isOver = (at: number) => at <= time - minute || at > time;
    while (spent[0] && isOver(spent[0].at)) spent.shift();
    let free =
      requestsPerMinute - spent.reduce((sum, { cost }) => sum + cost, 0);
    let ready = time;
    for (const { at, cost: freed } of spent) {
      if (free >= cost) break;
      free += freed;
      ready = at + minute;
    }
    return Math.max(ready, paused);
  }

  async function waitForTurn(cost: number): Promise<void> {
    for (;;) {
      const until = readyAt(cost);
      const wait = until - now();
      if (wait <= 0) break;
      await onWait(until);
      await sleep(wait);
    }
    spent.push({ at: now(), cost });
  }

  return {
    take: (cost) => (turn = turn.then(() => waitForTurn(cost))),
    pauseUntil: (time) => {
      paused = Math.max(paused, time);
    },
  };
}
