import { configError } from './errors';
import type { Json, JsonObject } from './protocol';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** For looking further in: what is no object has no keys, like an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The text of a file as JSON; `what` names the file in the complaint. */
export function parseJson(text: string, what: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    // V8 quotes the text around the mistake, which in a config may be a token.
    const why = (cause as Error).message.replace(/, (\.{3})?".*$/s, '');
    throw configError(`Cannot read ${what}: it is not JSON (${why}).`);
  }
}
