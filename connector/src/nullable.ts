import type { JsonObject } from './airbyte/protocol';

/** The schema of a field that can be empty, as almost every field can. */
export function nullable(type: string, more: JsonObject = {}): JsonObject {
  return { type: ['null', type], ...more };
}

export const text = nullable('string');
export const integer = nullable('integer');
export const number = nullable('number');
export const boolean = nullable('boolean');
export const timestamp = nullable('string', {
  format: 'date-time',
  airbyte_type: 'timestamp_with_timezone',
});
