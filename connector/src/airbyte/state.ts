import { ConnectorError } from './errors';
import { isObject } from './parse';
import type { Json, JsonObject } from './protocol';

/** What each stream said last, by stream name. */
export type States = Map<string, JsonObject>;

/**
 * Reads the file behind `--state`: an array of the states that were printed.
 *
 * A line copied whole (`{"type": "STATE", "state": …}`) is taken too. States of
 * a kind we never print, or empty ones, are left out: their stream starts afresh.
 */
export function parseStates(json: Json): States {
  const entries = Array.isArray(json) ? json : [json];
  const states: States = new Map();
  for (const entry of entries) {
    if (entry !== null && !isObject(entry)) throw invalid(entry);
    const inner = entry?.['type'] === 'STATE' ? entry['state'] : entry;
    const stream = isObject(inner) ? inner['stream'] : undefined;
    if (!isObject(stream)) continue;
    const { stream_descriptor: descriptor, stream_state: state } = stream;
    if (!isObject(descriptor) || !isObject(state)) continue;
    if (typeof descriptor['name'] === 'string')
      states.set(descriptor['name'], state);
  }
  return states;
}

function invalid(value: Json): ConnectorError {
  return new ConnectorError(
    'config_error',
    `Cannot use the state: it holds ${JSON.stringify(value).slice(0, 200)} where a state message should be. ` +
      'Pass an array of the STATE messages of an earlier read, or no --state at all.',
  );
}
