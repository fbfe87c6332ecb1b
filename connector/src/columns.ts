import type { Json, JsonObject } from './airbyte/protocol';
import type { Cell } from './smartsheet/types';
import * as to from './values';

/** How one type of column reaches a destination. */
export interface ColumnType {
  schema: JsonObject;
  /** The cell's value in the form of `schema`, or undefined when it does not fit. */
  convert: (cell: Cell) => Json | undefined;
}

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

export const columnTypes = {
  TEXT_NUMBER: { schema: text, convert: to.text },
  /** Not Smartsheet's: a Text/Number column that the user declared numeric. */
  NUMBER: { schema: number, convert: to.number },
  PICKLIST: { schema: text, convert: to.text },
  CHECKBOX: { schema: nullable('boolean'), convert: to.boolean },
  DATE: { schema: nullable('string', { format: 'date' }), convert: to.date },
  DATETIME: { schema: timestamp, convert: to.timestamp },
  ABSTRACT_DATETIME: { schema: localTime, convert: to.localTime },
  CONTACT_LIST: { schema: contact, convert: to.contact },
  MULTI_CONTACT_LIST: {
    schema: nullable('array', { items: contact }),
    convert: to.contacts,
  },
  MULTI_PICKLIST: {
    schema: nullable('array', { items: text }),
    convert: to.texts,
  },
  DURATION: { schema: duration, convert: to.duration },
  PREDECESSOR: {
    schema: nullable('array', { items: predecessor }),
    convert: to.predecessors,
  },
} satisfies Record<string, ColumnType>;

/** A type that Smartsheet adds after this was written is delivered as text. */
export function columnType(name: Json | undefined): ColumnType {
  return typeof name === 'string' && Object.hasOwn(columnTypes, name)
    ? columnTypes[name as keyof typeof columnTypes]
    : columnTypes.TEXT_NUMBER;
}

/** Optional fields beside each column, by the ending of their name. */
export const details: Record<string, ColumnType> = {
  display: {
    schema: text,
    convert: ({ displayValue, value }) =>
      displayValue ?? (value === undefined ? null : String(value)),
  },
  formula: { schema: text, convert: ({ formula }) => formula ?? null },
  hyperlink: { schema: text, convert: ({ hyperlink }) => to.link(hyperlink) },
};
