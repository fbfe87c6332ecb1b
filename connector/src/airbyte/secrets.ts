import { isObject } from './parse';
import type { AirbyteMessage, Json, JsonObject } from './protocol';

/** The values in a config that its spec marks `airbyte_secret`. */
export function findSecrets(
  schema: JsonObject,
  config: Json | undefined,
): string[] {
  if (schema['airbyte_secret'] === true) {
    if (typeof config !== 'string') return [];
    // Half a character has no place in an address.
    const whole = config.replace(/\p{Cs}/gu, '');
    return [config, encodeURIComponent(whole)].filter((text) => text !== '');
  }
  const options = Array.isArray(schema['oneOf'])
    ? (schema['oneOf'] as Json[])
    : [];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return [
    ...options.flatMap((option) =>
      isObject(option) ? findSecrets(option, config) : [],
    ),
    ...Object.entries(properties).flatMap(([name, property]) =>
      isObject(property) && isObject(config)
        ? findSecrets(property, config[name])
        : [],
    ),
  ];
}

/**
 * Masks secrets in what people read: logs, traces and the answer of check.
 * Records are the user's data, and a CONTROL message exists to carry tokens.
 */
export function maskSecrets(
  message: AirbyteMessage,
  secrets: readonly string[],
): AirbyteMessage {
  const readByPeople =
    message.type === 'LOG' ||
    message.type === 'TRACE' ||
    message.type === 'CONNECTION_STATUS';
  if (!readByPeople || secrets.length === 0) return message;
  // A secret may begin with another one, so the longest goes first.
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return mask(
    message as unknown as Json,
    longestFirst,
  ) as unknown as AirbyteMessage;
}

const texts = ['message', 'internal_message', 'stack_trace'];

function mask(value: Json, secrets: readonly string[]): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item = null]) => [
      key,
      typeof item === 'string' && texts.includes(key)
        ? secrets.reduce(
            (text, secret) => text.replaceAll(secret, '****'),
            item,
          )
        : mask(item, secrets),
    ]),
  );
}
