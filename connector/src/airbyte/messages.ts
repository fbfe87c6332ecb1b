import { ConnectorError } from './errors';
import type {
  AirbyteMessage,
  ConnectionStatus,
  JsonObject,
  LogLevel,
  RateLimited,
  StreamStatus,
} from './protocol';

export function log(level: LogLevel, message: string): AirbyteMessage {
  return { type: 'LOG', log: { level, message } };
}

export function connectionStatus(
  status: ConnectionStatus['status'],
  message?: string,
): AirbyteMessage {
  const connectionStatus =
    message === undefined ? { status } : { status, message };
  return { type: 'CONNECTION_STATUS', connectionStatus };
}

export function streamState(
  stream: string,
  state: JsonObject,
  recordCount: number,
): AirbyteMessage {
  return {
    type: 'STATE',
    state: {
      type: 'STREAM',
      stream: { stream_descriptor: { name: stream }, stream_state: state },
      sourceStats: { recordCount },
    },
  };
}

export function streamStatus(
  stream: string,
  status: StreamStatus,
  emitted_at: number,
  reason?: RateLimited,
): AirbyteMessage {
  return {
    type: 'TRACE',
    trace: {
      type: 'STREAM_STATUS',
      emitted_at,
      stream_status: {
        stream_descriptor: { name: stream },
        status,
        ...(reason && { reasons: [reason] }),
      },
    },
  };
}

/** New credentials: Airbyte stores the whole config in place of the old one. */
export function newConfig(
  config: JsonObject,
  emitted_at: number,
): AirbyteMessage {
  return {
    type: 'CONTROL',
    control: {
      type: 'CONNECTOR_CONFIG',
      emitted_at,
      connectorConfig: { config },
    },
  };
}

/** An error nobody foresaw is ours, and brings its stack for whoever mends it. */
export function errorTrace(
  error: unknown,
  emitted_at: number,
  stream?: string,
): AirbyteMessage {
  const known = error instanceof ConnectorError;
  const cause = known ? error.cause : error;
  return {
    type: 'TRACE',
    trace: {
      type: 'ERROR',
      emitted_at,
      error: {
        message: known
          ? error.message
          : `The connector failed in a way it should not: ${String(error)}`,
        failure_type: known ? error.failureType : 'system_error',
        ...(cause !== undefined && { internal_message: String(cause) }),
        ...(!known &&
          error instanceof Error &&
          error.stack && { stack_trace: error.stack }),
        ...(stream !== undefined && { stream_descriptor: { name: stream } }),
      },
    },
  };
}
