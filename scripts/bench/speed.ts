import { join } from 'node:path';
import { measureNode, median } from './measure';
import { openSubject, token, type Subject } from './subject';

const floor = join(__dirname, 'floor.js');
const rows = 20_000;

export interface Speed {
  rows: number;
  /** Rows a second, and how many times the floor's time that took. */
  ours: number;
  floor: number;
  ratio: number;
}

/** The connector and the floor take turns, so that both meet the same machine. */
export async function measureSpeed(runs: number): Promise<Speed> {
  const subject = await openSubject(['--rows', `${rows}`, '--columns', '25']);
  try {
    const streams = (await subject.discover()).filter(
      ({ name }) => name === 'Generated',
    );
    await subject.control('DELETE', '/sandbox/requests');
    await subject.read(streams);
    const stdin = JSON.stringify({ token, pages: await pagesAsked(subject) });

    const ours: number[] = [];
    const bare: number[] = [];
    for (let i = 0; i < runs; i++) {
      ours.push((await subject.read(streams)).seconds);
      const { seconds, lines } = await measureNode([floor], stdin);
      if (lines !== rows)
        throw new Error(`The floor read ${lines} rows, not ${rows}.`);
      bare.push(seconds);
    }
    const [mine, least] = [median(ours), median(bare)];
    return {
      rows,
      ours: rows / mine,
      floor: rows / least,
      ratio: mine / least,
    };
  } finally {
    await subject.stop();
  }
}

/** The addresses of the pages of rows that the connector asked for. */
async function pagesAsked({ control, url }: Subject): Promise<string[]> {
  const log = (await control('GET', '/sandbox/requests')) as {
    requests: { path: string }[];
  };
  return log.requests
    .map(({ path }) => new URL(path, url))
    .filter(
      ({ pathname, searchParams }) =>
        /\/sheets\/\d+$/.test(pathname) && searchParams.has('page'),
    )
    .map(String);
}

/** The most memory that reading a sheet of so many rows took, in MB. */
export async function measureMemory(
  sizes: readonly number[],
): Promise<{ cells: number; ours: number; floor: number }[]> {
  const results: { cells: number; ours: number; floor: number }[] = [];
  for (const rows of sizes) {
    const subject = await openSubject(['--rows', `${rows}`, '--columns', '25']);
    try {
      const streams = (await subject.discover()).filter(
        ({ name }) => name === 'Generated',
      );
      await subject.control('DELETE', '/sandbox/requests');
      const ours = await subject.read(streams);
      const stdin = JSON.stringify({ token, pages: await pagesAsked(subject) });
      const bare = await measureNode([floor], stdin);
      results.push({ cells: rows * 25, ours: ours.peak, floor: bare.peak });
    } finally {
      await subject.stop();
    }
  }
  return results;
}
