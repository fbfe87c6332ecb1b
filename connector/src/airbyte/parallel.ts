/**
 * Maps with at most `limit` tasks under way; results keep the order of items.
 * After the first failure no further task begins.
 */
export async function inParallel<T, R>(
  limit: number,
  items: readonly T[],
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()].reverse();
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [index, item] = next;
      results[index] = await task(item);
    }
  };
  const workers = Array.from({ length: limit }, worker);
  await Promise.all(workers).finally(() => (queue.length = 0));
  return results;
}
