import type { AirbyteStream, JsonObject } from './protocol';

/** A stream as a catalog offers it, to be read whole each time. */
export function fullRefreshStream(
  name: string,
  primaryKey: string[],
  schema: JsonObject,
): AirbyteStream {
  return {
    name,
    json_schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      ...schema,
    },
    supported_sync_modes: ['full_refresh'],
    source_defined_primary_key: primaryKey.map((field) => [field]),
  };
}

/** A stream that can also be read from where the last sync stopped. */
export function incrementalStream(
  name: string,
  primaryKey: string[],
  cursor: string,
  schema: JsonObject,
): AirbyteStream {
  return {
    ...fullRefreshStream(name, primaryKey, schema),
    supported_sync_modes: ['full_refresh', 'incremental'],
    source_defined_cursor: true,
    default_cursor_field: [cursor],
    is_resumable: true,
  };
}
