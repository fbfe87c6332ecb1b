/**
 * Maps with at most `limit()` tasks under way; results keep the order of items.
 * After the first failure no further task begins. A task that has come a step
 * further may call `more`: if the limit has risen by then, another begins.
 */
export function inParallel<T, R>(
  limit: () => number,
  items: readonly T[],
  task: (item: T, more: () => void) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()].reverse();
  let active = 0;
  return new Promise((resolve, reject) => {
    const more = () => {
      const next = active < limit() ? queue.pop() : undefined;
      if (next) void run(...next);
      return next !== undefined;
    };
    const run = async (index: number, item: T) => {
      active++;
      try {
        results[index] = await task(item, more);
      } catch (error) {
        queue.length = 0;
        reject(error as Error);
      }
      active--;
      fill();
    };
    const fill = () => {
      while (more());
      if (active === 0) resolve(results);
    };
    fill();
  });
}
