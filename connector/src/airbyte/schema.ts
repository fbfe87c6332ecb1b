import type { JsonObject } from './protocol';

/** The schemas of the fields of a stream, by name. */
export type Properties = Record<string, JsonObject>;

/** The schema of a field that can be empty, as almost every field can. */
export function nullable(type: string, more: JsonObject = {}): JsonObject {
  return { type: ['null', type], ...more };
}

export const text = nullable('string');
export const integer = nullable('integer');
export const number = nullable('number');
export const boolean = nullable('boolean');
export const timestamp = dateTime('timestamp_with_timezone');
export const localTime = dateTime('timestamp_without_timezone');

function dateTime(airbyte_type: string): JsonObject {
  return nullable('string', { format: 'date-time', airbyte_type });
}

export function list(items: JsonObject): JsonObject {
  return nullable('array', { items });
}

export function object(...fields: Fields[]): JsonObject {
  return nullable('object', { properties: byType(...fields) });
}

/** A schema, and the fields that have it. */
export type Fields = [schema: JsonObject, ...names: string[]];

/** Properties in the order in which their fields are given. */
export function byType(...fields: Fields[]): Properties {
  return Object.fromEntries(
    fields.flatMap(([schema, ...names]) => names.map((name) => [name, schema])),
  );
}

/** The schema of an id, which is never empty. */
export const id: JsonObject = { type: 'integer' };
