/** A JSON value as it goes over the wire. */
export type Json =
  null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The messages of a source, as far as the checks look into them. */
export type AirbyteMessage =
  | { type: 'SPEC'; spec: ConnectorSpecification }
  | {
      type: 'CONNECTION_STATUS';
      connectionStatus: { status: string; message?: string };
    }
  | { type: 'CATALOG'; catalog: AirbyteCatalog }
  | { type: 'RECORD'; record: AirbyteRecord }
  | { type: 'STATE'; state: AnyState }
  | { type: 'LOG'; log: { level: string; message: string } }
  | { type: 'TRACE'; trace: AirbyteTrace }
  | { type: 'CONTROL' | 'DESTINATION_CATALOG' };

export interface ConnectorSpecification {
  connectionSpecification: JsonObject;
  advanced_auth?: JsonObject;
}

export interface AirbyteCatalog {
  streams: AirbyteStream[];
}

export type SyncMode = 'full_refresh' | 'incremental';

export interface AirbyteStream {
  name: string;
  namespace?: string | null;
  json_schema: JsonObject;
  supported_sync_modes: SyncMode[];
  source_defined_cursor?: boolean | null;
  default_cursor_field?: string[] | null;
  source_defined_primary_key?: string[][] | null;
  is_resumable?: boolean | null;
}

export interface AirbyteRecord {
  stream: string;
  namespace?: string | null;
  data: JsonObject;
  /** Milliseconds since 1970, when the connector read the record. */
  emitted_at: number;
}

/** A state of one stream, the kind that checks know how to pass back. */
export interface AirbyteState {
  type: 'STREAM';
  stream: { stream_descriptor: StreamDescriptor; stream_state: JsonObject };
  /** Records of this stream since its previous state message. */
  sourceStats?: { recordCount?: number };
}

/** Any state: those of another type are odd today, and still messages. */
export type AnyState = AirbyteState | { type?: 'GLOBAL' | 'LEGACY' };

export interface StreamDescriptor {
  name: string;
  namespace?: string | null;
}

export type AirbyteTrace = { emitted_at: number } & (
  | { type: 'ERROR'; error: { message: string } }
  | {
      type: 'STREAM_STATUS';
      stream_status: { stream_descriptor: StreamDescriptor; status: string };
    }
  | { type: 'ESTIMATE' | 'ANALYTICS' }
);

/** What a stream is called, with its namespace where it has one. */
export function nameOf({ name, namespace }: StreamDescriptor): string {
  return namespace ? `${namespace}.${name}` : name;
}
