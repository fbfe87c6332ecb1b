import type { Check } from '../check';
import { keyOf, recordsIn, toText } from '../compare';
import { configure, isIncremental } from '../configuredCatalog';
import { failuresOf, lastStates, recordsOf, statesOf } from '../output';
import { nameOf, type AirbyteStream, type SyncMode } from '../protocol';
import type { Output, Session } from '../session';

/** Whole tables, row by row: what comes twice, and what does not come at all. */
export const keyChecks: Check[] = [
  {
    id: 'K1',
    fact: 'no key comes twice in one read',
    run: async ({ read, refresh, streams }) => {
      const keyed = (await streams()).filter(hasKey);
      if (keyed.length === 0) return { skipped: 'no stream has a key' };
      const outputs = { read: await read(), 'full refresh': await refresh() };
      return Object.entries(outputs).flatMap(([what, output]) =>
        keyed.flatMap((stream) => repeatedKeys(stream, output, what)),
      );
    },
  },
  {
    id: 'K2',
    fact: 'a first incremental read brings the rows of a full refresh',
    run: async ({ read, refresh, streams }) => {
      const some = (await streams()).filter(isIncremental);
      if (some.length === 0) return { skipped: 'no stream is incremental' };
      const [incremental, full] = [await read(), await refresh()];
      if (recordsOf(full).length === 0) {
        return { skipped: 'a full refresh brings no records' };
      }
      return some.flatMap((stream) => missingRows(stream, full, incremental));
    },
  },
  {
    id: 'K3',
    fact: 'a full refresh given the last state of the sync before reads every row again',
    run: async (session) => {
      const first = await session.refresh();
      const streams = await session.streams();
      if (recordsOf(first).length === 0) {
        return { skipped: 'a full refresh brings no records' };
      }
      const again = await readAgain(session, streams, first, 'full_refresh', 2);
      // Some clients ask every stream to be incremental and keep its state.
      const only = streams.filter((stream) => !isIncremental(stream));
      const asked = await readAgain(session, only, first, 'incremental');
      return [
        ...fewer(streams, first, again, 'as a new full refresh'),
        ...fewer(only, first, asked, 'asked for as incremental'),
      ];
    },
  },
];

function hasKey({ source_defined_primary_key: key }: AirbyteStream): boolean {
  return !!key?.length;
}

function repeatedKeys(
  stream: AirbyteStream,
  output: Output,
  what: string,
): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const record of recordsIn(output, stream)) {
    const key = keyOf(record, stream);
    if (key === undefined) continue;
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  const [first] = twice;
  return first === undefined
    ? []
    : [
        `${nameOf(stream)}: ${counted(twice.size, 'key')} came more than once in a ${what}, the first is ${first}`,
      ];
}

/** By key, or by number where there is none. */
function missingRows(
  stream: AirbyteStream,
  full: Output,
  incremental: Output,
): string[] {
  const name = nameOf(stream);
  const wanted = recordsIn(full, stream);
  const got = recordsIn(incremental, stream);
  if (!hasKey(stream)) {
    return got.length < wanted.length
      ? [`${name}: ${got.length} of ${wanted.length} rows`]
      : [];
  }
  const keys = new Set(got.map((record) => keyOf(record, stream)));
  const missing = wanted.filter((record) => !keys.has(keyOf(record, stream)));
  const [first] = missing;
  return first
    ? [
        `${name}: ${missing.length} of ${wanted.length} rows are missing, the first is ${keyOf(first, stream) ?? toText(first.data)}`,
      ]
    : [];
}

/** Undefined when there is no state to give, or no stream. */
async function readAgain(
  { run, target }: Session,
  streams: readonly AirbyteStream[],
  first: Output,
  mode: SyncMode,
  sync?: number,
): Promise<Output | undefined> {
  const names = new Set(streams.map(nameOf));
  const state = lastStates(statesOf(first)).filter(({ stream }) =>
    names.has(nameOf(stream.stream_descriptor)),
  );
  if (state.length === 0) return undefined;
  const catalog = configure(streams, mode, sync);
  return run('read', { config: target.config, catalog, state });
}

function fewer(
  streams: readonly AirbyteStream[],
  first: Output,
  again: Output | undefined,
  how: string,
): string[] {
  if (!again) return [];
  return [
    ...failuresOf(again),
    ...streams.flatMap((stream) => {
      const wanted = recordsIn(first, stream).length;
      const got = recordsIn(again, stream).length;
      return got < wanted
        ? [`${nameOf(stream)}: ${got} of ${wanted} rows came again, ${how}`]
        : [];
    }),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
