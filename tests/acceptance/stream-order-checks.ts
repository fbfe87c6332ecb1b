import type {
  AirbyteRecord,
  AirbyteState,
} from '../../connector/src/airbyte/protocol';
import type { Check } from './check';
import { statesOf, statusesOf, type Output } from './session';

/** States and statuses: what Airbyte relies on when a sync is cut short. */
export const streamOrderChecks: Check[] = [
  {
    id: 'R1c',
    fact: 'every stream prints a STREAM state with something in it',
    after: 'test_read',
    run: async ({ read, streams }) => {
      const states = statesOf(await read());
      const odd = states.filter(
        ({ type, stream }) => type !== 'STREAM' || !stream?.stream_state,
      );
      const seen = new Set(states.map(streamOf));
      return [
        ...odd.map((state) => `an odd state: ${JSON.stringify(state)}`),
        ...(await streams())
          .filter(({ name }) => !seen.has(name))
          .map(({ name }) => `${name} prints no state`),
      ];
    },
  },
  {
    id: 'R1d',
    fact: 'a state counts the records of its stream since the state before',
    after: 'test_read',
    run: async ({ read }) => miscounts(await read()),
  },
  {
    id: 'R1e',
    fact: 'every stream is STARTED, then RUNNING, then COMPLETE',
    after: 'test_read',
    run: async ({ read, streams }) => {
      const output = await read();
      return (await streams()).flatMap(({ name }) => {
        const statuses = statusesOf(output, name);
        const inOrder = /^STARTED( RUNNING)+ COMPLETE$/.test(
          statuses.join(' '),
        );
        return inOrder
          ? []
          : [`${name}: ${statuses.join(', ') || 'no status'}`];
      });
    },
  },
  {
    id: 'W3',
    fact: 'the last state of a stream comes after its last record and before COMPLETE',
    run: async ({ read, streams }) => {
      const output = await read();
      return (await streams()).flatMap(({ name }) => {
        const order = orderOf(output, name);
        return order.endsWith('SC')
          ? []
          : [`${name} ends with ${order.slice(-5)}`];
      });
    },
  },
  {
    id: 'W4',
    fact: 'no state repeats the one before it when records came between',
    run: async ({ read }) => repeats(statesOf(await read())),
  },
];

function streamOf(of: AirbyteRecord | AirbyteState): string {
  return 'data' in of ? of.stream : of.stream.stream_descriptor.name;
}

/** A stream as letters: R a record, S a state, C complete. */
function orderOf({ messages }: Output, name: string): string {
  return messages
    .map((message) => {
      if (message.type === 'RECORD' && message.record.stream === name)
        return 'R';
      if (message.type === 'STATE' && streamOf(message.state) === name)
        return 'S';
      const done =
        message.type === 'TRACE' &&
        message.trace.type === 'STREAM_STATUS' &&
        message.trace.stream_status.stream_descriptor.name === name &&
        message.trace.stream_status.status === 'COMPLETE';
      return done ? 'C' : '';
    })
    .join('');
}

function miscounts({ messages }: Output): string[] {
  const since = new Map<string, number>();
  return messages.flatMap((message) => {
    if (message.type === 'RECORD') {
      const { stream } = message.record;
      since.set(stream, (since.get(stream) ?? 0) + 1);
    }
    if (message.type !== 'STATE') return [];
    const stream = streamOf(message.state);
    const counted = message.state.sourceStats?.recordCount;
    const real = since.get(stream) ?? 0;
    since.set(stream, 0);
    return counted === real
      ? []
      : [`${stream}: a state counts ${counted} records, there were ${real}`];
  });
}

function repeats(states: readonly AirbyteState[]): string[] {
  const last = new Map<string, string>();
  return states.flatMap((state) => {
    const name = streamOf(state);
    const text = JSON.stringify(state.stream.stream_state);
    const repeated =
      last.get(name) === text && state.sourceStats?.recordCount > 0;
    last.set(name, text);
    return repeated ? [`${name} repeats ${text}`] : [];
  });
}
