import type { JsonObject } from './protocol';

/** The schema of a field that can be empty, as almost every field can. */
export function nullable(type: string, more: JsonObject = {}): JsonObject {
  return { type: ['null', type], ...more };
}

/** For keys, which are never empty. */
export const id: JsonObject = { type: 'integer' };

export const text = nullable('string');
export const integer = nullable('integer');
export const number = nullable('number');
export const boolean = nullable('boolean');

export const timestamp = dateTime('timestamp_with_timezone');
export const localTime = dateTime('timestamp_without_timezone');

function dateTime(airbyte_type: string): JsonObject {
  return nullable('string', { format: 'date-time', airbyte_type });
}

/** Fields by their names, each with its schema. */
export type Properties = Record<string, JsonObject>;

/** A schema, and the names of the fields that have it. */
export type Fields = [schema: JsonObject, ...names: string[]];

/** Properties in the order in which the fields are listed. */
export function byType(...fields: Fields[]): Properties {
  return Object.fromEntries(
    fields.flatMap(([schema, ...names]) => names.map((name) => [name, schema])),
  );
}

/** The schema of a structure with these fields. */
export function object(...fields: Fields[]): JsonObject {
  return nullable('object', { properties: byType(...fields) });
}

/** The schema of a list of which each item has this one. */
export function list(items: JsonObject): JsonObject {
  return nullable('array', { items });
}
