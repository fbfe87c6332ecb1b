import { createClock } from '../connector/clock';

/** Whole seconds, as Smartsheet writes them. */
export const second = (time: number): string =>
  new Date(time).toISOString().slice(0, 19) + 'Z';

/** The time of a sequence. It passes when told, and while a sync waits. */
export interface Time {
  now: () => number;
  advance: (milliseconds: number) => void;
  /** A clock for one run of the connector; after `stop` nobody in it wakes again. */
  forRun: () => {
    sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
    stop: () => void;
  };
}

export function createTime(iso: string): Time {
  let clock = createClock(iso);
  return {
    now: () => clock.now(),
    advance: (milliseconds) => {
      clock.advance(milliseconds);
    },
    forRun() {
      const own = (clock = createClock(new Date(clock.now()).toISOString()));
      let running = true;
      return {
        sleep: async (milliseconds, signal) => {
          await own.sleep(milliseconds, signal);
          if (!running) await new Promise(() => {});
        },
        stop: () => {
          running = false;
          clock = createClock(new Date(own.now()).toISOString());
        },
      };
    },
  };
}
