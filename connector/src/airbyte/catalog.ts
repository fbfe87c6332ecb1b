import { ConnectorError } from './errors';
import { isObject } from './parse';
import type { ConfiguredStream, Json, JsonObject } from './protocol';

/**
 * Checks a configured catalog as it comes from outside. Clients differ in what
 * they add and fill with null; only what `read` needs is asked for.
 */
export function parseCatalog(json: Json): ConfiguredStream[] {
  if (!isObject(json) || !Array.isArray(json['streams'])) {
    throw invalid('it has no "streams" list', json);
  }
  const streams = (json['streams'] as Json[]).map(parseStream);
  if (streams.length === 0) throw invalid('it selects no stream', json);
  return streams;
}

function parseStream(entry: Json): ConfiguredStream {
  const stream = isObject(entry) ? entry['stream'] : undefined;
  if (
    !isObject(entry) ||
    !isObject(stream) ||
    typeof stream['name'] !== 'string'
  ) {
    throw invalid('a stream has no name', entry);
  }
  const mode = entry['sync_mode'];
  if (mode !== 'full_refresh' && mode !== 'incremental') {
    throw invalid(
      `"sync_mode" of stream "${stream['name']}" is neither full_refresh nor incremental`,
      mode ?? null,
    );
  }
  const schema = stream['json_schema'];
  return {
    stream: {
      name: stream['name'],
      json_schema: isObject(schema) ? schema : ({} as JsonObject),
    },
    sync_mode: mode,
  };
}

function invalid(why: string, value: Json): ConnectorError {
  return new ConnectorError(
    'config_error',
    `Cannot use the configured catalog: ${why} (${JSON.stringify(value).slice(0, 200)}). ` +
      'Make one from the output of discover: {"streams": [{"stream": …, "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}.',
  );
}
