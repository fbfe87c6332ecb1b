import type {
  AirbyteState,
  AirbyteStream,
} from '../../connector/src/airbyte/protocol';
import type { Check } from './check';
import { configure, withNulls } from './configured-catalog';
import {
  errorsOf,
  lastStates,
  recordsOf,
  statesOf,
  type Output,
  type Session,
} from './session';

export const incrementalChecks: Check[] = [
  {
    id: 'F1',
    fact: 'a second full refresh is later than the first, and reads the same rows',
    after: 'test_sequential_reads',
    run: async ({ run, streams, target }) => {
      const catalog = configure(await streams(), 'full_refresh');
      const first = await run('read', { config: target.config, catalog });
      const second = await run('read', { config: target.config, catalog });
      const times = (output: Output) =>
        recordsOf(output).map(({ emitted_at: at }) => at);
      const last = times(first).reduce((a, b) => Math.max(a, b), 0);
      const next = times(second).reduce((a, b) => Math.min(a, b), Infinity);
      return [
        ...(last < next ? [] : [`${last} is not before ${next}`]),
        ...(same(first, second) ? [] : ['the records differ']),
      ];
    },
  },
  {
    id: 'I1',
    fact: 'a read from the last states gives other records than the first read',
    after: 'test_two_sequential_reads',
    run: async (session) => {
      const streams = await incremental(session);
      if (streams.length === 0) return { notRun: 'no stream is incremental' };
      const first = await readFrom(session, streams, []);
      const second = await readFrom(
        session,
        streams,
        lastStates(statesOf(first)),
      );
      return [
        ...errorsOf(second),
        ...(same(first, second) ? ['the same records came again'] : []),
      ];
    },
  },
  {
    id: 'I2',
    fact: 'a read from any state brings every record that came after it',
    after: 'test_read_sequential_slices',
    run: async (session) => {
      const streams = await incremental(session);
      const findings = [];
      let looked = 0;
      for (const stream of streams) {
        const whole = await readFrom(session, [stream], []);
        const checkpoints = sample(statesOf(whole));
        looked += checkpoints.length;
        for (const { state, before } of checkpoints) {
          const rest = await readFrom(session, [stream], [state]);
          const wanted = recordsOf(whole).length - before;
          const got = recordsOf(rest).length;
          if (got < wanted) {
            findings.push(
              `${stream.name}: ${got} of ${wanted} after ${JSON.stringify(state.stream.stream_state).slice(0, 200)}`,
            );
          }
          if (same(whole, rest)) findings.push(`${stream.name}: starts afresh`);
        }
      }
      return looked > 0
        ? findings
        : { notRun: 'no stream prints three states' };
    },
  },
  {
    id: 'I3',
    fact: 'a read from a state of the far future gives no records and still prints a state',
    after: 'test_state_with_abnormally_large_values',
    run: async (session) => {
      const { fromTheFuture } = session.target;
      if (!fromTheFuture)
        return { notRun: 'no way to make such a state was given' };
      const streams = await incremental(session);
      const first = await readFrom(session, streams, []);
      const later = fromTheFuture(lastStates(statesOf(first)));
      const output = await readFrom(session, streams, later);
      return [
        ...errorsOf(output),
        ...(recordsOf(output).length === 0
          ? []
          : [`${recordsOf(output).length} records`]),
        ...(statesOf(output).length > 0 ? [] : ['no state']),
      ];
    },
  },
  {
    id: 'W6',
    fact: 'read takes a catalog and a state in which every optional field is null',
    run: async ({ run, read, streams, target }) => {
      const state = lastStates(statesOf(await read())).map((state) => ({
        ...state,
        stream: {
          ...state.stream,
          stream_descriptor: {
            ...state.stream.stream_descriptor,
            namespace: null,
          },
        },
        global: null,
        data: null,
        destinationStats: null,
        id: 7,
      }));
      const catalog = withNulls(await streams());
      return failures(
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
        [stateOf('a stream of long ago', { cursor: 1 })],
        some.map(({ name }) => stateOf(name, null)),
      ];
      const wanted = recordsOf(await read()).filter(({ stream }) =>
        some.some(({ name }) => name === stream),
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
          ...failures(output),
          ...(got === wanted ? [] : [`${got} of ${wanted} records`]),
        ];
        findings.push(
          ...found.map((what) => `${JSON.stringify(state)}: ${what}`),
        );
      }
      return findings;
    },
  },
  {
    id: 'W8',
    fact: 'a full-refresh stream can be asked for as incremental, which some clients do',
    run: async ({ run, streams, target }) => {
      const only = (await streams()).filter(
        ({ supported_sync_modes: modes }) => !modes.includes('incremental'),
      );
      if (only.length === 0) return { notRun: 'every stream is incremental' };
      const catalog = configure(only, 'incremental');
      return failures(
        await run('read', { config: target.config, catalog, state: [] }),
      );
    },
  },
];

async function incremental({ streams }: Session): Promise<AirbyteStream[]> {
  return (await streams()).filter(({ supported_sync_modes: modes }) =>
    modes.includes('incremental'),
  );
}

function readFrom(
  { run, target }: Session,
  streams: readonly AirbyteStream[],
  state: readonly AirbyteState[],
): Promise<Output> {
  return run('read', {
    config: target.config,
    catalog: configure(streams, 'incremental'),
    ...(state.length > 0 && { state }),
  });
}

/** Up to five states between the first and the last, and the records before each. */
function sample(
  states: readonly AirbyteState[],
): { state: AirbyteState; before: number }[] {
  let before = 0;
  const counted = states.map((state) => {
    before += state.sourceStats.recordCount;
    return { state, before };
  });
  const between = counted.slice(1, -1);
  const step = Math.max(1, Math.ceil(between.length / 5));
  return between.filter((_, i) => i % step === 0);
}

function same(a: Output, b: Output): boolean {
  const rows = (output: Output) =>
    recordsOf(output)
      .map(({ stream, data }) => JSON.stringify([stream, data]))
      .sort();
  return JSON.stringify(rows(a)) === JSON.stringify(rows(b));
}

function failures(output: Output): string[] {
  return [
    ...errorsOf(output),
    ...(output.exitCode === 0 ? [] : [`exit code ${output.exitCode}`]),
  ];
}

function stateOf(name: string, state: object | null): object {
  return {
    type: 'STREAM',
    stream: { stream_descriptor: { name }, stream_state: state },
  };
}
