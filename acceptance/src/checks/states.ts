import type { Check } from '../check';
import { difference, isSame, recordsIn } from '../compare';
import { configure, isIncremental } from '../configuredCatalog';
import {
  errorsOf,
  failuresOf,
  isOfStream,
  lastStates,
  recordsOf,
  statesOf,
  streamOf,
} from '../output';
import { nameOf, type AirbyteState, type AirbyteStream } from '../protocol';
import type { Output, Session } from '../session';

export const stateChecks: Check[] = [
  {
    id: 'F1',
    fact: 'a second full refresh is later than the first, and reads the same rows',
    after: 'test_sequential_reads',
    run: async ({ refresh, run, streams, target }) => {
      const all = await streams();
      const catalog = configure(all, 'full_refresh', 2);
      const first = await refresh();
      const second = await run('read', { config: target.config, catalog });
      const times = (output: Output) =>
        recordsOf(output).map(({ emitted_at: at }) => at);
      const last = times(first).reduce((a, b) => Math.max(a, b), 0);
      const next = times(second).reduce((a, b) => Math.min(a, b), Infinity);
      return [
        ...(last < next
          ? []
          : [
              `emitted_at ${last} of the first is not before ${next} of the second`,
            ]),
        ...all.flatMap(
          (stream) =>
            difference(stream, first, second, target.ignoredFields) ?? [],
        ),
      ];
    },
  },
  {
    id: 'I1',
    fact: 'a read from the last states gives other records than the first read',
    after: 'test_two_sequential_reads',
    run: async (session) => {
      const streams = await incremental(session);
      if (streams.length === 0) return { skipped: 'no stream is incremental' };
      const first = await session.read();
      if (streams.every((stream) => recordsIn(first, stream).length === 0)) {
        return { skipped: 'the incremental streams have no records' };
      }
      const state = lastStates(statesIn(first, streams));
      if (state.length === 0) return { skipped: 'no stream prints a state' };
      const second = await readFrom(session, streams, state);
      return [
        ...failuresOf(second),
        ...(isSame(streams, first, second, session.target.ignoredFields)
          ? ['the same records came again']
          : []),
      ];
    },
  },
  {
    id: 'I2',
    fact: 'a read from any state brings every record that came after it',
    after: 'test_read_sequential_slices',
    run: async (session) => {
      const streams = await incremental(session);
      const whole = await session.read();
      const findings = [];
      let looked = 0;
      for (const stream of streams) {
        const checkpoints = sample(whole, stream);
        looked += checkpoints.length;
        for (const { state, before } of checkpoints) {
          const rest = await readFrom(session, [stream], [state]);
          const wanted = recordsIn(whole, stream).length - before;
          const got = recordsIn(rest, stream).length;
          if (got < wanted) {
            findings.push(
              `${nameOf(stream)}: ${got} of ${wanted} records came after the state ${JSON.stringify(state.stream.stream_state).slice(0, 200)}`,
            );
          }
          if (before > 0 && isSame([stream], whole, rest)) {
            findings.push(`${nameOf(stream)}: starts afresh`);
          }
        }
      }
      return looked > 0
        ? findings
        : { skipped: 'no stream prints three states' };
    },
  },
  {
    id: 'I3',
    fact: 'a read from a state of the far future gives no records and still prints a state',
    after: 'test_state_with_abnormally_large_values',
    run: async (session) => {
      const { fromTheFuture } = session.target;
      if (!fromTheFuture)
        return { skipped: 'no way to make such a state was given' };
      const streams = await incremental(session);
      const first = statesIn(await session.read(), streams);
      const later = fromTheFuture(lastStates(first));
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
];

async function incremental({ streams }: Session): Promise<AirbyteStream[]> {
  return (await streams()).filter(isIncremental);
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

function statesIn(
  output: Output,
  streams: readonly AirbyteStream[],
): AirbyteState[] {
  const names = streams.map(nameOf);
  return statesOf(output).filter(({ stream }) =>
    names.includes(nameOf(stream.stream_descriptor)),
  );
}

/** Up to five states of a stream between the first and the last, and the records before each. */
function sample(
  output: Output,
  stream: AirbyteStream,
): { state: AirbyteState; before: number }[] {
  const name = nameOf(stream);
  let before = 0;
  const counted = output.messages.flatMap((message) => {
    if (message.type === 'RECORD' && streamOf(message.record) === name) {
      before += 1;
    }
    if (message.type !== 'STATE' || !isOfStream(message.state)) return [];
    const { state } = message;
    const isMine = nameOf(state.stream.stream_descriptor) === name;
    return isMine ? [{ state, before }] : [];
  });
  const between = counted.slice(1, -1);
  const step = Math.max(1, Math.ceil(between.length / 5));
  return between.filter((_, i) => i % step === 0);
}
