/** A JSON value as it goes over the wire. */
export type Json =
  null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Everything a source may print: one of these per line, and nothing else. */
export type AirbyteMessage =
  | { type: 'SPEC'; spec: ConnectorSpecification }
  | { type: 'CONNECTION_STATUS'; connectionStatus: ConnectionStatus }
  | { type: 'CATALOG'; catalog: AirbyteCatalog }
  | { type: 'RECORD'; record: AirbyteRecord }
  | { type: 'STATE'; state: AirbyteState }
  | { type: 'LOG'; log: { level: LogLevel; message: string } }
  | { type: 'TRACE'; trace: AirbyteTrace }
  | { type: 'CONTROL'; control: AirbyteControl };

export interface ConnectorSpecification {
  documentationUrl?: string;
  connectionSpecification: JsonObject;
  advanced_auth?: JsonObject;
}

export interface ConnectionStatus {
  status: 'SUCCEEDED' | 'FAILED';
  message?: string;
}

export interface AirbyteCatalog {
  streams: AirbyteStream[];
}

export type SyncMode = 'full_refresh' | 'incremental';

export interface AirbyteStream {
  name: string;
  namespace?: string;
  json_schema: JsonObject;
  supported_sync_modes: SyncMode[];
  source_defined_cursor?: boolean;
  default_cursor_field?: string[];
  source_defined_primary_key?: string[][];
  is_resumable?: boolean;
}

/** One line of the user's choice: a stream, and how to sync it. */
export interface ConfiguredStream {
  stream: { name: string; json_schema: JsonObject };
  sync_mode: SyncMode;
  /** What the user chose where the source left it open: paths of fields. */
  cursor_field?: string[];
  primary_key?: string[][];
  /** Grows when the destination is to forget what came before. */
  generation_id?: number;
  /** The same in all attempts of one sync; absent where a platform has none. */
  sync_id?: number;
}

export interface AirbyteRecord {
  stream: string;
  data: JsonObject;
  /** Milliseconds since 1970, when the connector read the record. */
  emitted_at: number;
  meta?: { changes: FieldChange[] };
}

/** A field that could not be delivered as it was found. */
export interface FieldChange {
  field: string;
  change: 'NULLED' | 'TRUNCATED';
  reason: 'SOURCE_SERIALIZATION_ERROR' | 'SOURCE_RETRIEVAL_ERROR';
}

export interface AirbyteState {
  type: 'STREAM';
  stream: { stream_descriptor: { name: string }; stream_state: JsonObject };
  /** Records of this stream since its previous state message. */
  sourceStats: { recordCount: number };
}

export type LogLevel = 'FATAL' | 'ERROR' | 'WARN' | 'INFO' | 'DEBUG' | 'TRACE';

export type FailureType = 'config_error' | 'transient_error' | 'system_error';

export type AirbyteTrace = { emitted_at: number } & (
  | {
      type: 'ERROR';
      error: {
        message: string;
        internal_message?: string;
        stack_trace?: string;
        failure_type: FailureType;
        stream_descriptor?: { name: string };
      };
    }
  | {
      type: 'STREAM_STATUS';
      stream_status: {
        stream_descriptor: { name: string };
        status: StreamStatus;
        reasons?: RateLimited[];
      };
    }
);

export type StreamStatus = 'STARTED' | 'RUNNING' | 'COMPLETE' | 'INCOMPLETE';

export interface RateLimited {
  type: 'RATE_LIMITED';
  /** `quota_reset` is in milliseconds since 1970. */
  rate_limited: { quota_reset: number };
}

export interface AirbyteControl {
  type: 'CONNECTOR_CONFIG';
  emitted_at: number;
  connectorConfig: { config: JsonObject };
}
