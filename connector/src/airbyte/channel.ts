/** Where several producers meet one consumer. */
export interface Channel<T> {
  /** Resolves when the consumer has dealt with the value and wants another. */
  post: (value: T) => Promise<void>;
  /** Everything posted until `work` ends; fails as `work` fails. */
  drain: (work: Promise<unknown>) => AsyncGenerator<T>;
}

/**
 * A producer that awaits each `post` runs no faster than the consumer pulls:
 * a slow pipe slows the reading down instead of filling the memory.
 */
export function createChannel<T>(): Channel<T> {
  const waiting: { value: T; taken: () => void }[] = [];
  let wake = () => {};

  return {
    post: (value) =>
      new Promise((taken) => {
        waiting.push({ value, taken });
        wake();
      }),

    async *drain(work) {
      let over = false;
      const end = () => {
        over = true;
        wake();
      };
      work.then(end, end);

      for (;;) {
        const next = waiting.shift();
        if (next) {
          yield next.value;
          next.taken();
        } else if (over) {
          await work;
          return;
        } else {
          await new Promise<void>((resolve) => (wake = resolve));
        }
      }
    },
  };
}
