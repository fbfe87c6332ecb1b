/**
 * Where several producers meet one consumer.
 *
 * A producer that awaits each `post` runs no faster than the consumer pulls:
 * a slow pipe slows the reading down instead of filling the memory.
 */
export function createChannel<T>() {
  const waiting: { value: T; taken: () => void }[] = [];
  let wake = () => {};

  return {
    /** Resolves when the consumer has dealt with the value and wants another. */
    post: (value: T) =>
      new Promise<void>((taken) => {
        waiting.push({ value, taken });
        wake();
      }),

    /** Everything posted until `work` ends; fails as `work` fails. */
    async *drain(work: Promise<unknown>): AsyncGenerator<T> {
      let over = false;
      const end = () => {
        over = true;
        wake();
      };
      work.then(end, end);

      while (!over || waiting.length > 0) {
        const next = waiting.shift();
        if (next) {
          yield next.value;
          next.taken();
        } else {
          await new Promise<void>((resolve) => (wake = resolve));
        }
      }
      await work;
    },
  };
}

export type Channel<T> = ReturnType<typeof createChannel<T>>;
