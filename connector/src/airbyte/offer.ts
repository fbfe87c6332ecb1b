import type { AirbyteStream, JsonObject } from './protocol';

/** What a stream can do besides being read from its beginning. */
interface Abilities {
  namespace?: string | undefined;
  /**
   * It can be read from where the last sync stopped: by this field, or with
   * `true` by one that the user chooses.
   */
  cursor?: string | true | undefined;
  /** An attempt goes on where a failed one stopped; as it is with a cursor. */
  isResumable?: boolean;
}

/** A stream as a catalog offers it. */
export function offer(
  name: string,
  primaryKey: readonly string[],
  schema: JsonObject,
  { namespace, cursor, isResumable = cursor !== undefined }: Abilities = {},
): AirbyteStream {
  const $schema = 'http://json-schema.org/draft-07/schema#';
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    json_schema: { $schema, type: 'object', ...schema },
    supported_sync_modes: cursor
      ? ['full_refresh', 'incremental']
      : ['full_refresh'],
    source_defined_primary_key: primaryKey.map((field) => [field]),
    ...(typeof cursor === 'string' && {
      source_defined_cursor: true,
      default_cursor_field: [cursor],
    }),
    ...(isResumable && { is_resumable: true }),
  };
}
