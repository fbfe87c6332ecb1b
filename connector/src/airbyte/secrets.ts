import { asObject } from './parse';
import type { AirbyteMessage, Json, JsonObject } from './protocol';

/** The values in a config that its spec marks `airbyte_secret`. */
export function findSecrets(schema: JsonObject, config?: Json): string[] {
  if (schema['airbyte_secret'] === true) {
    if (typeof config !== 'string') return [];
    // Half a character has no place in an address.
    const whole = config.replace(/\p{Cs}/gu, '');
    return [config, encodeURIComponent(whole)].filter((text) => text !== '');
  }
  const { oneOf = [], properties } = schema;
  return [
    ...(oneOf as JsonObject[]).flatMap((option) => findSecrets(option, config)),
    ...Object.entries(asObject(properties)).flatMap(([name, property]) =>
      findSecrets(asObject(property), asObject(config)[name]),
    ),
  ];
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
    text.replaceAll(secret, '****');
  return JSON.parse(JSON.stringify(message), (key, value: Json) =>
    typeof value === 'string' && texts.includes(key)
      ? longestFirst.reduce(mask, value)
      : value,
  ) as AirbyteMessage;
}
