import assert from 'node:assert/strict';
import type { AirbyteMessage } from '../../connector/src/airbyte/protocol';

/**
 * What holds for the messages of every read that was not cut short: each stream
 * is STARTED once and ends COMPLETE, after a state, or INCOMPLETE, with an error;
 * nothing comes before or after; states count the records since the last one.
 */
export function assertConversation(messages: readonly AirbyteMessage[]): void {
  const streams = new Map<string, string[]>();
  const note = (stream: string, what: string) =>
    streams.set(stream, [...(streams.get(stream) ?? []), what]);
  const sinceState = new Map<string, number>();

  for (const message of messages) {
    if (message.type === 'RECORD') {
      const { stream } = message.record;
      const count = sinceState.get(stream) ?? 0;
      if (count === 0) note(stream, 'records');
      sinceState.set(stream, count + 1);
    } else if (message.type === 'STATE') {
      const { stream, sourceStats } = message.state;
      const { name } = stream.stream_descriptor;
      assert.equal(sourceStats.recordCount, sinceState.get(name) ?? 0, name);
      sinceState.set(name, 0);
      note(name, 'state');
    } else if (message.type === 'TRACE' && message.trace.type === 'ERROR') {
      const { stream_descriptor } = message.trace.error;
      if (stream_descriptor) note(stream_descriptor.name, 'error');
    } else if (
      message.type === 'TRACE' &&
      message.trace.type === 'STREAM_STATUS'
    ) {
      const { stream_status } = message.trace;
      note(stream_status.stream_descriptor.name, stream_status.status);
    }
  }
  for (const [stream, said] of streams) {
    assert.match(
      said.join(' '),
      /^STARTED RUNNING (RUNNING |records |state )*(state (RUNNING )*COMPLETE|INCOMPLETE error)$/,
      stream,
    );
  }
}
