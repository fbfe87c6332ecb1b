import { startSandbox } from '../literate/sessions/startSandbox';
import { judge, type Kept } from './judge';
import { flags } from './longSheet';
import type { DataPromise } from './promise';
import { promises } from './promises';
import type { Offer } from './trial';

interface Options {
  /** Seconds for one run of a command; 20 if not given. */
  limit?: number;
  /** The ids of the promises to try; all of them if not given. */
  ids?: readonly string[] | undefined;
  /** How many are tried at once, each on a sandbox of its own; 2 if not given. */
  lanes?: number;
}

/**
 * Tries the promises on a program. Rejects with `CannotStart` where there is no
 * such program; whatever else it does breaks promises and nothing more.
 */
export async function keepPromises(
  command: readonly string[],
  { limit = 20, ids, lanes = 2 }: Options = {},
): Promise<Kept[]> {
  const waiting = promises.filter(({ id }) => !ids || ids.includes(id));
  const todo = [...waiting].sort(longFirst);
  const offer: Offer = {};
  const found: Kept[] = [];
  const lane = async () => {
    const sandbox = await startSandbox([...flags]);
    try {
      for (let next = todo.shift(); next; next = todo.shift()) {
        const bench = { command, url: sandbox.url, limit, offer };
        found.push(await judge(next, bench));
      }
    } finally {
      await sandbox.stop();
    }
  };
  const count = Math.min(lanes, todo.length);
  await Promise.all(Array.from({ length: count }, lane));
  return waiting.flatMap(({ id }) => found.find((each) => each.id === id)!);
}

/** Those that have to wait go first, so that the others fill the time. */
function longFirst(a: DataPromise, b: DataPromise): number {
  const slow = ['B27', 'B6', 'B24'];
  return slow.indexOf(b.id) - slow.indexOf(a.id);
}
