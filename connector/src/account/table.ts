import { isObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import type { Properties } from '../airbyte/schema';
import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import type { Config } from '../config';
import type { Connection } from '../connection';

/** A stream about the account rather than from a sheet. */
export interface AccountTable {
  primaryKey: string[];
  /** Only where `list` goes on from a state; all others are read in full. */
  cursor?: string;
  properties: Properties;
  /** Absent where every config wants the table. */
  isWanted?: (config: Config) => boolean;
  /** A request that fails where the token may not read this table at all. */
  probe?: (connection: Connection) => Promise<unknown>;
  /** What the API sends, batch by batch; with a cursor, its states in between. */
  list: (
    connection: Connection,
    state?: JsonObject,
  ) => AsyncIterable<object[] | Checkpoint>;
}

/** The records of a table; the state of one without a cursor is when it was read. */
export async function* readTable(
  connection: Connection,
  { properties, cursor, list }: AccountTable,
  { state, goesOn }: Pick<StreamRequest, 'state' | 'goesOn'>,
): AsyncGenerator<Batch | Checkpoint> {
  const read_at = new Date(connection.world.now()).toISOString();
  const toRecord = (raw: object) => ({ data: toData(properties, raw) });
  for await (const batch of list(connection, goesOn ? state : undefined)) {
    yield 'state' in batch ? batch : { records: batch.map(toRecord) };
  }
  if (!cursor) yield { state: { read_at } };
}

/**
 * The properties of a table out of what the API sent: `created_at` is taken
 * from `createdAt`, a person becomes an address, what is missing is null.
 */
export function toData(properties: Properties, raw: object): JsonObject {
  const source = raw as JsonObject;
  const data: Record<string, Json> = {};
  for (const name of Object.keys(properties)) {
    const value = source[toCamelCase(name)] ?? null;
    const isPerson = isObject(value) && /_(by|user)$/.test(name);
    data[name] = isPerson ? (value['email'] ?? null) : value;
  }
  return data;
}

function toCamelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
