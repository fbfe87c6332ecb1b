import type { Json, JsonObject } from '../airbyte/protocol';
import {
  boolean,
  integer,
  list,
  localTime,
  nullable,
  number,
  object,
  text,
  timestamp,
} from '../airbyte/schema';

const contact = object([text, 'email', 'name']);
const duration = object(
  [text, 'text'],
  [boolean, 'negative', 'elapsed'],
  [number, 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'],
);
const predecessor = object(
  [integer, 'row_id', 'row_number'],
  [text, 'type', 'lag'],
);

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
  MULTI_CONTACT_LIST: list(contact),
  MULTI_PICKLIST: list(text),
  DURATION: duration,
  PREDECESSOR: list(predecessor),
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
