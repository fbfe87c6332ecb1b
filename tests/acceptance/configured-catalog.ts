import type {
  AirbyteStream,
  SyncMode,
} from '../../connector/src/airbyte/protocol';

/** Selects streams as a client does; `mode` is asked for even of those without it. */
export function configure(
  streams: readonly AirbyteStream[],
  mode?: SyncMode,
): object {
  return {
    streams: streams.map((stream) => ({
      stream,
      sync_mode: mode ?? bestMode(stream),
      destination_sync_mode: 'append',
      ...(stream.default_cursor_field && {
        cursor_field: stream.default_cursor_field,
      }),
      ...(stream.source_defined_primary_key && {
        primary_key: stream.source_defined_primary_key,
      }),
    })),
  };
}

/**
 * The same catalog as Python clients write it: every optional field is there,
 * and null.
 */
export function withNulls(streams: readonly AirbyteStream[]): object {
  return {
    streams: streams.map((stream) => ({
      stream: {
        source_defined_cursor: null,
        default_cursor_field: null,
        source_defined_primary_key: null,
        namespace: null,
        is_resumable: null,
        is_file_based: null,
        ...stream,
      },
      sync_mode: bestMode(stream),
      cursor_field: null,
      destination_sync_mode: 'append_dedup',
      primary_key: null,
      destination_object_name: null,
      generation_id: null,
      minimum_generation_id: null,
      sync_id: null,
      include_files: null,
    })),
  };
}

function bestMode({ supported_sync_modes: modes }: AirbyteStream): SyncMode {
  return modes.includes('incremental') ? 'incremental' : 'full_refresh';
}
