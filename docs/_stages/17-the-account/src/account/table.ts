import { isObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import type { Properties } from '../airbyte/schema';
import type { Batch, Checkpoint } from '../airbyte/stream';
import type { Connection } from '../connection';

/** A stream about the account rather than from a sheet. */
export interface AccountTable {
  primaryKey: string[];
  properties: Properties;
  /** A request that fails where the token may not read this table at all. */
  probe?: (connection: Connection) => Promise<unknown>;
  /** What the API sends, batch by batch. */
  list: (connection: Connection) => AsyncIterable<object[]>;
}

/** The records of a table; its state is when it was read. */
export async function* readTable(
  connection: Connection,
  { properties, list }: AccountTable,
): AsyncGenerator<Batch | Checkpoint> {
  const read_at = new Date(connection.world.now()).toISOString();
  const toRecord = (raw: object) => ({ data: toData(properties, raw) });
  for await (const batch of list(connection)) {
    yield { records: batch.map(toRecord) };
  }
  yield { state: { read_at } };
}
