import { configError, type ConnectorError } from './errors';
import { asObject, describe, isObject } from './parse';
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
  const states: States = new Map();
  for (const entry of Array.isArray(json) ? (json as Json[]) : [json]) {
    if (entry !== null && !isObject(entry)) throw invalid(entry);
    const { type, state } = asObject(entry);
    const { stream } = asObject(type === 'STATE' ? state : entry);
    const { stream_descriptor, stream_state } = asObject(stream);
    const { name } = asObject(stream_descriptor);
    if (typeof name === 'string' && isObject(stream_state))
      states.set(name, stream_state);
  }
  return states;
}

function invalid(value: Json): ConnectorError {
  return configError(
    `Cannot use the state: it holds ${describe(value)} where a state message should be. ` +
      'Pass an array of the STATE messages of an earlier read, or no --state at all.',
  );
}
