import type { Check } from '../check';
import { configure, isIncremental, withNulls } from '../configuredCatalog';
import {
  failuresOf,
  lastStates,
  recordsOf,
  statesOf,
  streamOf,
} from '../output';
import { nameOf, type StreamDescriptor } from '../protocol';

/** What clients send that is allowed and that one would not think of. */
export const clientChecks: Check[] = [
  {
    id: 'W6',
    fact: 'read takes a catalog and a state in which every optional field is null',
    run: async ({ run, read, streams, target }) => {
      const state = lastStates(statesOf(await read())).map((state) => ({
        ...state,
        stream: {
          ...state.stream,
          stream_descriptor: {
            namespace: null,
            ...state.stream.stream_descriptor,
          },
        },
        global: null,
        data: null,
        destinationStats: null,
        id: 7,
      }));
      const catalog = withNulls(await streams());
      return failuresOf(
        await run('read', { config: target.config, catalog, state }),
      );
    },
  },
  {
    id: 'W7',
    fact: 'a state that is empty, of a stream nobody asked for, or null starts afresh',
    run: async ({ run, read, streams, target }) => {
      const some = (await streams()).slice(0, 3);
      const catalog = configure(some);
      const states = [
        [],
        {},
        [stateOf({ name: 'a stream of long ago' }, { cursor: 1 })],
        some.map(({ name, namespace }) =>
          stateOf({ name, ...(namespace && { namespace }) }, null),
        ),
      ];
      const names = some.map(nameOf);
      const wanted = recordsOf(await read()).filter((record) =>
        names.includes(streamOf(record)),
      ).length;
      const findings = [];
      for (const state of states) {
        const output = await run('read', {
          config: target.config,
          catalog,
          state,
        });
        const got = recordsOf(output).length;
        const found = [
          ...failuresOf(output),
          ...(got === wanted ? [] : [`${got} of ${wanted} records`]),
        ];
        findings.push(
          ...found.map(
            (what) => `${JSON.stringify(state).slice(0, 120)}: ${what}`,
          ),
        );
      }
      return findings;
    },
  },
  {
    id: 'W8',
    fact: 'a full-refresh stream can be asked for as incremental, which some clients do',
    run: async ({ run, streams, target }) => {
      const only = (await streams()).filter((stream) => !isIncremental(stream));
      if (only.length === 0) return { skipped: 'every stream is incremental' };
      const catalog = configure(only, 'incremental');
      return failuresOf(
        await run('read', { config: target.config, catalog, state: [] }),
      );
    },
  },
];

function stateOf(
  stream_descriptor: StreamDescriptor,
  state: object | null,
): object {
  return {
    type: 'STREAM',
    stream: { stream_descriptor, stream_state: state },
  };
}
