import { configError, type ConnectorError } from './errors';
import { asObject, describe } from './parse';
import type { ConfiguredStream, Json } from './protocol';

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
  const { stream, sync_mode, sync_id } = asObject(entry);
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
    ...(typeof sync_id === 'number' && { sync_id }),
  };
}

/** `found` may come from any file: it describes, and does not quote. */
function invalid(why: string, found: string): ConnectorError {
  return configError(
    `Cannot use the configured catalog: ${why} (${found}). ` +
      'Make one from the output of discover: {"streams": [{"stream": …, "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}.',
  );
}
