import { configError, type ConnectorError } from './errors';
import { asObject, describe } from './parse';
import type { ConfiguredStream, Json, JsonObject } from './protocol';

type Choice = Omit<ConfiguredStream, 'stream' | 'sync_mode'>;

/**
 * Checks a configured catalog as it comes from outside. Clients differ in what
 * they add and fill with null; only what `read` needs is asked for.
 */
export function parseCatalog(json: Json): ConfiguredStream[] {
  const { streams } = asObject(json);
  if (!Array.isArray(streams))
    throw invalid('it has no "streams" list', describe(json));
  if (streams.length === 0)
    throw invalid('it selects no stream', describe(json));
  const parsed = streams.map(parseStream);
  const names = parsed.map(({ stream }) => stream.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw invalid('it has a stream twice', `"${twice}"`);
  return parsed;
}

function parseStream(entry: Json): ConfiguredStream {
  const { stream, sync_mode, ...chosen } = asObject(entry);
  const { name, namespace, json_schema } = asObject(stream);
  if (typeof name !== 'string')
    throw invalid('a stream has no name', describe(entry));
  if (namespace) {
    const why = `stream "${name}" has a namespace, and none of ours has one`;
    throw invalid(why, describe(namespace));
  }
  if (sync_mode !== 'full_refresh' && sync_mode !== 'incremental') {
    throw invalid(
      `"sync_mode" of stream "${name}" is neither full_refresh nor incremental`,
      typeof sync_mode === 'string'
        ? `"${sync_mode.slice(0, 20)}"`
        : describe(sync_mode ?? null),
    );
  }
  return {
    stream: { name, json_schema: asObject(json_schema) },
    sync_mode,
    ...toChoice(chosen),
  };
}

/** Clients write null where nothing was chosen. */
function toChoice({
  cursor_field: cursor,
  primary_key: key,
  generation_id,
  sync_id,
}: JsonObject): Choice {
  return {
    ...(isPath(cursor) && cursor.length > 0 && { cursor_field: cursor }),
    ...(Array.isArray(key) && key.every(isPath) && { primary_key: key }),
    ...(typeof generation_id === 'number' && { generation_id }),
    ...(typeof sync_id === 'number' && { sync_id }),
  };
}

/** The names of a field and of the objects it lies in, from the outermost. */
function isPath(json: Json | undefined): json is string[] {
  return Array.isArray(json) && json.every((name) => typeof name === 'string');
}

/** `found` may come from any file: it describes, and does not quote. */
function invalid(why: string, found: string): ConnectorError {
  return configError(
    `Cannot use the configured catalog: ${why} (${found}). ` +
      'Make one from the output of discover: {"streams": [{"stream": …, "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}.',
  );
}
