import { configError } from './errors';
import type { Json, JsonObject } from './protocol';

/** Whether a value has keys: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** For looking further in: what is no object has no keys, like an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** What a file holds, for a complaint that must not quote it. */
export function describe(json: Json): string {
  if (Array.isArray(json)) return `a list of ${json.length}`;
  if (!isObject(json)) return json === null ? 'null' : `a ${typeof json}`;
  const keys = Object.keys(json).slice(0, 9);
  if (keys.length === 0) return 'an empty object';
  const names = keys.map((key) => JSON.stringify(key.slice(0, 40)));
  return `an object with ${names.join(', ')}`;
}

/** The text of a file as JSON; `what` names the file in the complaint. */
export function parseJson(text: string, what: string): Json {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  } catch (cause) {
    const why = withoutQuotes((cause as Error).message);
    throw configError(`Cannot read ${what}: it is not JSON (${why}).`);
  }
}

/** V8 quotes the text around what it cannot parse, which may be a token. */
export function withoutQuotes(message: string): string {
  return message.replace(/, (\.{3})?".{0,60}"(\.{3})? is not valid JSON/gs, '');
}

/** The text of a file in UTF-8, or in UTF-16 as Windows may write it. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  let encoding = 'utf-8';
  // A byte order mark, or half of the ASCII character that JSON begins with.
  if (first === 0xff || second === 0) encoding = 'utf-16le';
  else if (first === 0xfe || first === 0) encoding = 'utf-16be';
  return new TextDecoder(encoding).decode(bytes);
}
