import type { Json, JsonObject } from './airbyte/protocol';
import {
  boolean,
  integer,
  nullable,
  number,
  text,
  timestamp,
} from './nullable';

const contact: JsonObject = nullable('object', {
  properties: { email: text, name: text },
});
const localTime = nullable('string', {
  format: 'date-time',
  airbyte_type: 'timestamp_without_timezone',
});
const duration = nullable('object', {
  properties: {
    text,
    negative: boolean,
    elapsed: boolean,
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
    row_id: integer,
    row_number: integer,
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
  CHECKBOX: boolean,
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
