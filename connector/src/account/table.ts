import { isObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import type { Client } from '../smartsheet/client';
import type { Chosen } from '../select';

/** A stream about the account rather than from a sheet. */
export interface AccountTable {
  name: string;
  primaryKey: string[];
  properties: JsonObject;
  read: (account: Account) => AsyncGenerator<JsonObject[]>;
  /** A request that fails where the token may not read this table at all. */
  probe?: (client: Client) => Promise<unknown>;
}

export interface Account {
  client: Client;
  /** The sheets that the config selects. */
  sheets: () => Promise<Chosen[]>;
  warn: (message: string) => Promise<void>;
}

/**
 * The properties of a table out of what the API sent: `created_at` is taken
 * from `createdAt`, a person becomes an address, what is missing is null.
 */
export function toRow(
  properties: JsonObject,
  raw: object,
): Record<string, Json> {
  const source = raw as Record<string, Json | undefined>;
  return Object.fromEntries(
    Object.keys(properties).map((name) => {
      const value = source[toCamelCase(name)] ?? null;
      const isPerson = isObject(value) && name.endsWith('_by');
      return [name, isPerson ? (value['email'] ?? null) : value];
    }),
  );
}

function toCamelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
