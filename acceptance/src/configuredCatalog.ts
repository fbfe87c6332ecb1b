import type { AirbyteStream, SyncMode } from './protocol';

/**
 * Selects streams as a client does; `mode` is asked for even of those without
 * it. With `sync`, the catalog says which sync and generation it is, as the
 * platform's does: a retried attempt carries the same number again.
 */
export function configure(
  streams: readonly AirbyteStream[],
  mode?: SyncMode,
  sync?: number,
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
      ...(sync !== undefined && {
        generation_id: sync,
        minimum_generation_id: sync,
        sync_id: sync,
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

/** Whether a stream can be read incrementally. */
export function isIncremental({
  supported_sync_modes: modes,
}: AirbyteStream): boolean {
  return modes.includes('incremental');
}

function bestMode(stream: AirbyteStream): SyncMode {
  return isIncremental(stream) ? 'incremental' : 'full_refresh';
}
