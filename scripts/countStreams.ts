import { recordsOf, statesOf, tracesOf } from '../acceptance/src/output';
import type { Output } from '../acceptance/src/session';

export interface StreamCounts {
  records: number;
  states: number;
  /** From the first status to the last; streams overlap. */
  seconds: number;
}

/** Counts what a read printed; answers by the name of a stream. */
export function countStreams(output: Output): (name: string) => StreamCounts {
  const records = tally(recordsOf(output).map(({ stream }) => stream));
  const states = tally(
    statesOf(output).map(({ stream }) => stream.stream_descriptor.name),
  );
  const times = new Map<string, { first: number; last: number }>();
  for (const trace of tracesOf(output)) {
    if (trace.type !== 'STREAM_STATUS') continue;
    const { name } = trace.stream_status.stream_descriptor;
    const first = times.get(name)?.first ?? trace.emitted_at;
    times.set(name, { first, last: trace.emitted_at });
  }
  return (name) => {
    const { first, last } = times.get(name) ?? { first: 0, last: 0 };
    return {
      records: records.get(name) ?? 0,
      states: states.get(name) ?? 0,
      seconds: (last - first) / 1000,
    };
  };
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
