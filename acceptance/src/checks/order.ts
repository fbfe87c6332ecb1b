import type { Check } from '../check';
import {
  allStatesOf,
  isOfStream,
  statesOf,
  statusesOf,
  streamOf,
} from '../output';
import { nameOf, type AirbyteState } from '../protocol';
import type { Output } from '../session';

/** States and statuses: what Airbyte relies on when a sync is cut short. */
export const orderChecks: Check[] = [
  {
    id: 'R1c',
    fact: 'every stream prints a STREAM state with something in it',
    after: 'test_read',
    run: async ({ read, streams }) => {
      const output = await read();
      const odd = allStatesOf(output).filter((state) => !isOfStream(state));
      const seen = new Set(statesOf(output).map(describes));
      return [
        ...odd.map(
          (state) => `an odd state: ${JSON.stringify(state).slice(0, 200)}`,
        ),
        ...(await streams())
          .map(nameOf)
          .filter((name) => !seen.has(name))
          .map((name) => `${name} prints no state`),
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
      return (await streams()).map(nameOf).flatMap((name) => {
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
      return (await streams()).map(nameOf).flatMap((name) => {
        const problem = endProblem(orderOf(output, name));
        return problem ? [`${name}: ${problem}`] : [];
      });
    },
  },
  {
    id: 'W4',
    fact: 'no state repeats the one before it when records came between',
    run: async ({ read }) => repeats(statesOf(await read())),
  },
];

function describes({ stream }: AirbyteState): string {
  return nameOf(stream.stream_descriptor);
}

/** What is wrong with the end of a stream, if anything is. */
function endProblem(order: string): string | undefined {
  if (order.endsWith('SC')) return undefined;
  if (!order.includes('S')) return 'it has no state';
  if (!order.includes('C')) return 'it was not COMPLETE';
  const late = (/S(R*)C/.exec(order.slice(order.lastIndexOf('S')))?.[1] ?? '')
    .length;
  if (late > 0) return `${late} records came after its last state`;
  const [, after = ''] = /C([^C]*)$/.exec(order) ?? [];
  return `after COMPLETE came ${after.includes('R') ? 'records' : 'a state'}`;
}

/** A stream as letters: R a record, S a state, C complete. */
function orderOf({ messages }: Output, name: string): string {
  return messages
    .map((message) => {
      if (message.type === 'RECORD' && streamOf(message.record) === name)
        return 'R';
      if (message.type === 'STATE' && isOfStream(message.state))
        return describes(message.state) === name ? 'S' : '';
      const done =
        message.type === 'TRACE' &&
        message.trace.type === 'STREAM_STATUS' &&
        nameOf(message.trace.stream_status.stream_descriptor) === name &&
        message.trace.stream_status.status === 'COMPLETE';
      return done ? 'C' : '';
    })
    .join('');
}

function miscounts({ messages }: Output): string[] {
  const since = new Map<string, number>();
  return messages.flatMap((message) => {
    if (message.type === 'RECORD') {
      const stream = streamOf(message.record);
      since.set(stream, (since.get(stream) ?? 0) + 1);
    }
    if (message.type !== 'STATE' || !isOfStream(message.state)) return [];
    const stream = describes(message.state);
    const counted = message.state.sourceStats?.recordCount;
    const real = since.get(stream) ?? 0;
    since.set(stream, 0);
    return counted === real
      ? []
      : [
          counted === undefined
            ? `${stream}: a state has no sourceStats.recordCount`
            : `${stream}: a state counts ${counted} records, there were ${real}`,
        ];
  });
}

function repeats(states: readonly AirbyteState[]): string[] {
  const last = new Map<string, string>();
  return states.flatMap((state) => {
    const name = describes(state);
    const text = JSON.stringify(state.stream.stream_state);
    const repeated =
      last.get(name) === text && (state.sourceStats?.recordCount ?? 0) > 0;
    last.set(name, text);
    return repeated ? [`${name} repeats ${text.slice(0, 200)}`] : [];
  });
}
