import type { Json, JsonObject } from './airbyte/protocol';

const nullable = (type: string, more: JsonObject = {}): JsonObject => ({
  type: ['null', type],
  ...more,
});
const text = nullable('string');
const number = nullable('number');

const contact: JsonObject = nullable('object', {
  properties: { email: text, name: text },
});
const timestamp = nullable('string', {
  format: 'date-time',
  airbyte_type: 'timestamp_with_timezone',
});
const localTime = nullable('string', {
  format: 'date-time',
  airbyte_type: 'timestamp_without_timezone',
});
const duration = nullable('object', {
  properties: {
    text,
    negative: nullable('boolean'),
    elapsed: nullable('boolean'),
    weeks: number,
    days: number,
    hours: number,
    minutes: number,
    seconds: number,
    milliseconds: number,
  },
});
const predecessor = nullable('object', {
  properties: {
    row_id: nullable('integer'),
    row_number: nullable('integer'),
    type: text,
    lag: text,
  },
});

/** What each type of column looks like in a destination. */
export const columnSchemas = {
  TEXT_NUMBER: text,
  /** Not Smartsheet's: a Text/Number column that the user declared numeric. */
  NUMBER: number,
  PICKLIST: text,
  CHECKBOX: nullable('boolean'),
  DATE: nullable('string', { format: 'date' }),
  DATETIME: timestamp,
  ABSTRACT_DATETIME: localTime,
  CONTACT_LIST: contact,
  MULTI_CONTACT_LIST: nullable('array', { items: contact }),
  MULTI_PICKLIST: nullable('array', { items: text }),
  DURATION: duration,
  PREDECESSOR: nullable('array', { items: predecessor }),
} satisfies Record<string, JsonObject>;

export type ColumnType = keyof typeof columnSchemas;

/** A type that Smartsheet adds after this was written is delivered as text. */
export function columnType(name: Json | undefined): ColumnType {
  return typeof name === 'string' && Object.hasOwn(columnSchemas, name)
    ? (name as ColumnType)
    : 'TEXT_NUMBER';
}

/** Optional fields beside each column, by the ending of their name; all text. */
export const details = ['display', 'formula', 'hyperlink'] as const;

export type Detail = (typeof details)[number];

export const detailSchema = text;
