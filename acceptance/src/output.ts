import {
  nameOf,
  type AirbyteRecord,
  type AirbyteState,
  type AirbyteTrace,
  type AnyState,
  type StreamDescriptor,
} from './protocol';
import type { Output } from './session';

/** The records of a run, in order. */
export function recordsOf({ messages }: Output): AirbyteRecord[] {
  return messages.flatMap((m) => (m.type === 'RECORD' ? [m.record] : []));
}

/** The name of a record's stream, with its namespace where it has one. */
export function streamOf({ stream: name, namespace }: AirbyteRecord): string {
  return nameOf({ name, ...(namespace && { namespace }) });
}

/** The states of streams in a run, in order. */
export function statesOf(output: Output): AirbyteState[] {
  return allStatesOf(output).filter(isOfStream);
}

/** All states of a run, odd ones too. */
export function allStatesOf({ messages }: Output): AnyState[] {
  return messages.flatMap((m) => (m.type === 'STATE' ? [m.state] : []));
}

/** Whether a state is of one stream and says something. */
export function isOfStream(state: AnyState): state is AirbyteState {
  return (
    'stream' in state && state.type === 'STREAM' && !!state.stream.stream_state
  );
}

/** The traces of a run, in order. */
export function tracesOf({ messages }: Output): AirbyteTrace[] {
  return messages.flatMap((m) => (m.type === 'TRACE' ? [m.trace] : []));
}

/** What the error traces of a run say. */
export function errorsOf(output: Output): string[] {
  return tracesOf(output).flatMap((trace) =>
    trace.type === 'ERROR' ? [trace.error.message] : [],
  );
}

/** The ways in which a run did not go well. */
export function failuresOf(output: Output): string[] {
  return [
    ...errorsOf(output),
    ...(output.exitCode === 0 ? [] : [endOf(output)]),
  ];
}

/** `exit code 1`, or that a signal ended the process. */
export function endOf({ exitCode }: Output): string {
  return exitCode === null
    ? 'a signal ended the process'
    : `exit code ${exitCode}`;
}

/** The statuses of one stream, in order. */
export function statusesOf(output: Output, name: string): string[] {
  return tracesOf(output).flatMap((trace) =>
    trace.type === 'STREAM_STATUS' &&
    nameOf(trace.stream_status.stream_descriptor) === name
      ? [trace.stream_status.status]
      : [],
  );
}

/** The last state of each stream, as the platform would pass it back. */
export function lastStates<
  State extends { stream: { stream_descriptor: StreamDescriptor } },
>(states: readonly State[]): State[] {
  const last = new Map(
    states.map((state) => [nameOf(state.stream.stream_descriptor), state]),
  );
  return [...last.values()];
}
