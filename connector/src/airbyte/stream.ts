import type { FieldChange, JsonObject, SyncMode } from './protocol';

/** Something that can be read: a table on the way to a destination. */
export interface ReadableStream {
  name: string;
  /**
   * Yields batches of records, and states that cover all records before them.
   * The last thing yielded is a state.
   */
  read: () => AsyncGenerator<Batch | Checkpoint>;
}

export interface Batch {
  records: Emission[];
}

export interface Emission {
  data: JsonObject;
  /** What could not be delivered as it was found; absent when all could. */
  changes?: FieldChange[];
}

export interface Checkpoint {
  state: JsonObject;
}

/** What a client asks of one stream. */
export interface StreamRequest {
  name: string;
  /** As discover gave it, so it may carry the connector's own keywords. */
  schema: JsonObject;
  mode: SyncMode;
  /** What this stream said last time, if anything. */
  state: JsonObject | undefined;
  /** Whether to go on from there; if not, the state tells of another time. */
  goesOn: boolean;
}
