import { createVirtualTime } from '../running/virtualTime';

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
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const time = createVirtualTime(Date.parse(iso), turn);
  return {
    now: time.now,
    advance: time.pass,
    forRun() {
      let running = true;
      return {
        sleep: async (milliseconds, signal) => {
          if (running) await time.sleep(milliseconds, signal);
          if (!running) await new Promise(() => {});
        },
        stop: () => {
          running = false;
          time.clear();
        },
      };
    },
  };
}
