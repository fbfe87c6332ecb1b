import { ConnectorError } from './errors';
import type {
  AirbyteMessage,
  AirbyteTrace,
  JsonObject,
  StreamStatus,
} from './protocol';

/** `recordCount`: records of the stream since its state before this one. */
export function streamState(
  name: string,
  stream_state: JsonObject,
  recordCount: number,
): AirbyteMessage {
  return {
    type: 'STATE',
    state: {
      type: 'STREAM',
      stream: { stream_descriptor: { name }, stream_state },
      sourceStats: { recordCount },
    },
  };
}

/** New credentials: Airbyte stores the whole config in place of the old one. */
export function newConfig(config: JsonObject, now: number): AirbyteMessage {
  return {
    type: 'CONTROL',
    control: {
      type: 'CONNECTOR_CONFIG',
      emitted_at: now,
      connectorConfig: { config },
    },
  };
}

/** With a time at which the quota resets, it tells of a pause. */
export function streamStatus(
  name: string,
  status: StreamStatus,
  emitted_at: number,
  quota_reset?: number,
): AirbyteMessage {
  const pause = quota_reset !== undefined && {
    reasons: [{ type: 'RATE_LIMITED' as const, rate_limited: { quota_reset } }],
  };
  return trace({
    type: 'STREAM_STATUS',
    emitted_at,
    stream_status: { stream_descriptor: { name }, status, ...pause },
  });
}

/** An error nobody foresaw is ours, and brings its stack for whoever mends it. */
export function errorTrace(
  error: unknown,
  emitted_at: number,
  stream?: string,
): AirbyteMessage {
  const known = error instanceof ConnectorError;
  const cause = known ? error.cause : error;
  const stack = !known && error instanceof Error && error.stack;
  return trace({
    type: 'ERROR',
    emitted_at,
    error: {
      message: known
        ? error.message
        : `The connector failed in a way it should not: ${String(error)}`,
      failure_type: known ? error.failureType : 'system_error',
      ...(cause !== undefined && { internal_message: String(cause) }),
      ...(stack && { stack_trace: stack }),
      ...(stream !== undefined && { stream_descriptor: { name: stream } }),
    },
  });
}

function trace(trace: AirbyteTrace): AirbyteMessage {
  return { type: 'TRACE', trace };
}
