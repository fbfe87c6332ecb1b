import { isObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import type { Properties } from '../airbyte/schema';
import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import type { Connection } from '../connection';

/** A stream about the account rather than from a sheet. */
export interface AccountTable {
  primaryKey: string[];
  /** Only where `list` goes on from a state; all others are read in full. */
  cursor?: string;
  properties: Properties;
  /** A request that fails where the token may not read this table at all. */
  probe?: (connection: Connection) => Promise<unknown>;
  /** What the API sends, batch by batch; with a cursor, its states in between. */
  list: (
    connection: Connection,
    state?: JsonObject,
  ) => AsyncIterable<object[] | Checkpoint>;
}
