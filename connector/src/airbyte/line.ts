import type { AirbyteMessage, Json, JsonObject } from './protocol';

/** A message as a line. Some readers end lines at more than `\n`. */
export function toLine(message: AirbyteMessage): string {
  const line = JSON.stringify(message).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${line}\n`;
}

/**
 * The message with U+FFFD for each half of a character, as is left of an emoji
 * that was cut in two: strict readers refuse the whole line over one.
 */
export function inWholeCharacters(message: AirbyteMessage): AirbyteMessage {
  if (isWhole(message as unknown as Json)) return message;
  const line = JSON.stringify(message).replace(
    /\\(ud[89a-f]..|.)/g,
    (escape) => (escape.length > 2 ? '\\ufffd' : escape),
  );
  return JSON.parse(line) as AirbyteMessage;
}

function isWhole(json: Json | undefined): boolean {
  if (typeof json === 'string') return json.isWellFormed();
  if (typeof json !== 'object' || json === null) return true;
  // Every value of every record passes here: `Object.entries` takes three times as long.
  return Object.keys(json).every(
    (key) => key.isWellFormed() && isWhole((json as JsonObject)[key]),
  );
}
