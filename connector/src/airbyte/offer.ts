import type { AirbyteStream, JsonObject } from './protocol';

/**
 * A stream as a catalog offers it. With a cursor it can also be read from where
 * the last sync stopped.
 */
export function offer(
  name: string,
  primaryKey: readonly string[],
  schema: JsonObject,
  cursor?: string,
): AirbyteStream {
  const $schema = 'http://json-schema.org/draft-07/schema#';
  const stream: AirbyteStream = {
    name,
    json_schema: { $schema, type: 'object', ...schema },
    supported_sync_modes: ['full_refresh'],
    source_defined_primary_key: primaryKey.map((field) => [field]),
  };
  if (!cursor) return stream;
  return {
    ...stream,
    supported_sync_modes: ['full_refresh', 'incremental'],
    source_defined_cursor: true,
    default_cursor_field: [cursor],
    is_resumable: true,
  };
}
