import { asObject, withoutQuotes } from './parse';
import type { AirbyteMessage, Json, JsonObject } from './protocol';

/** Too short, or too plain a word, to be looked for in every sentence. */
const common = /^(.{0,3}|[a-z]{4,7})$/i;

/** The values in a config that its spec marks `airbyte_secret`, as they may be met. */
export function findSecrets(schema: JsonObject, config?: Json): string[] {
  if (schema['airbyte_secret'] === true) {
    const secret = typeof config === 'string' ? config.trim() : '';
    return common.test(secret) ? [] : spellings(secret);
  }
  const { oneOf = [], properties } = schema;
  return [
    ...(oneOf as JsonObject[]).flatMap((option) => findSecrets(option, config)),
    ...Object.entries(asObject(properties)).flatMap(([name, property]) =>
      findSecrets(asObject(property), asObject(config)[name]),
    ),
  ];
}

/** As it is, and as it is written in an address, in a form and in JSON. */
function spellings(secret: string): string[] {
  // Half a character has no place in an address.
  const whole = secret.replace(/\p{Cs}/gu, '');
  const address = encodeURIComponent(whole);
  const form = String(new URLSearchParams({ '': whole })).slice(1);
  const escaped = JSON.stringify(secret).slice(1, -1);
  const ways = [
    secret,
    ...[address, encodeURI(whole), encodeURIComponent(address), form],
    ...[escaped, escaped.replaceAll('/', '\\/'), toAscii(escaped)],
    JSON.stringify(escaped).slice(1, -1),
  ];
  const small = ways.map((way) =>
    way.replace(/%(25)?../g, (byte) => byte.toLowerCase()),
  );
  return [...new Set([...ways, ...small])];
}

function toAscii(text: string): string {
  return text.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const readByPeople = ['LOG', 'TRACE', 'CONNECTION_STATUS'];
const texts = ['message', 'internal_message', 'stack_trace'];

/**
 * Masks secrets in what people read: logs, traces and the answer of check.
 * Records are the user's data, and a CONTROL message exists to carry tokens.
 */
export function maskSecrets(
  message: AirbyteMessage,
  secrets: readonly string[],
): AirbyteMessage {
  if (!readByPeople.includes(message.type)) return message;
  // A secret may begin with another one, so the longest goes first.
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  const mask = (text: string, secret: string) =>
    text.replaceAll(secret, '****').replace(cutShort(secret), '****');
  return JSON.parse(JSON.stringify(message), (key, value: Json) =>
    typeof value === 'string' && texts.includes(key)
      ? cut(longestFirst.reduce(mask, withoutQuotes(cut(value, 10))))
      : value,
  ) as AirbyteMessage;
}

/** Characters of a text that a person may have to read. */
const longest = 8_000;

/** The end of what is shown has passed the mask as a whole. */
function cut(text: string, times = 1): string {
  const length = longest * times;
  return text.length > length ? `${text.slice(0, length)} …` : text;
}

/** Finds a secret of which somebody left the beginning. */
function cutShort(secret: string): RegExp {
  const beginning = secret.slice(0, 8).replace(/\W/g, '\\$&');
  return new RegExp(`${beginning}\\S{0,99}(?= ?…)`, 'g');
}
