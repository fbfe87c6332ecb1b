import { parseIso } from '../account/clock';
import type { Cell, CellContent, Column, Hyperlink } from '../account/model';
import type { Moment, ObjectValue, Primitive } from '../account/objectValue';
import { contact, contactContent, contacts, contactsContent } from './contacts';
import { displayNumber } from './display';
import { duration, durationText } from './duration';
import { predecessorText } from './predecessors';

/** What somebody types into a cell, or sends in a row. */
export interface CellInput {
  columnId: number;
  value?: Primitive | null;
  objectValue?: ObjectValue | null;
  formula?: string;
  hyperlink?: Hyperlink | null;
  /** Whether a value that does not fit the column shall be refused. */
  strict?: boolean;
}

/** What is typed beyond so many characters is lost. Quirk: long-text */
const longest = 4000;

/** Numbers beyond this are kept as text. */
const largest = 2 ** 53;

/** The cell that Smartsheet makes of an input: typed if it fits, text if not. */
export function toCell(column: Column, input: CellInput): Cell {
  const { columnId, formula, hyperlink } = input;
  return {
    columnId,
    ...contentOf(column, input.objectValue ?? input.value),
    ...(formula !== undefined && { formula }),
    ...(hyperlink && { hyperlink }),
  };
}

function contentOf(
  column: Column,
  value: ObjectValue | null | undefined,
): CellContent {
  if (value === undefined || value === null || value === '') return {};
  if (typeof value === 'object') return structured(value);
  if (typeof value === 'string' && value.length > longest) {
    return contentOf(column, value.slice(0, longest));
  }
  if (typeof value === 'number' && Math.abs(value) > largest) {
    return contentOf(column, String(value));
  }
  return readers[column.type]?.(value) ?? plain(value, column.format);
}

function plain(value: Primitive, format?: string): CellContent {
  if (typeof value === 'boolean') return { value, objectValue: value };
  const displayValue =
    typeof value === 'number' ? displayNumber(value, format) : value;
  return { value, objectValue: value, displayValue };
}

/**
 * How a column reads what is typed. What it cannot read stays as it is.
 * Quirk: free-text, checkbox
 */
const readers: Record<string, (value: Primitive) => CellContent | undefined> = {
  CHECKBOX: (value) => ({ value, objectValue: value }),
  DATE: moment('DATE'),
  DATETIME: moment('DATETIME'),
  ABSTRACT_DATETIME: moment('ABSTRACT_DATETIME'),
  CONTACT_LIST: contact,
  MULTI_CONTACT_LIST: contacts,
  MULTI_PICKLIST: (value) =>
    structured({
      objectType: 'MULTI_PICKLIST',
      values: String(value).split(', '),
    }),
  DURATION: (value) => {
    const read = duration(String(value));
    return read && structured(read);
  },
};

const shapes = {
  DATE: /^[\d-]{10}$/,
  DATETIME: /^[\d-]{10}T[\d:]{8}Z$/,
  ABSTRACT_DATETIME: /^[\d-]{10}T[\d:]{8}$/,
};

function moment(objectType: Moment['objectType']) {
  return (value: Primitive): CellContent =>
    isMoment(objectType, value)
      ? { value, objectValue: { objectType, value } }
      : { value, objectValue: value };
}

/**
 * A day or an hour that the calendar does not have is text.
 * Quirk: impossible-dates
 */
function isMoment(kind: Moment['objectType'], value: unknown): value is string {
  return (
    typeof value === 'string' &&
    shapes[kind].test(value) &&
    parseIso(value) !== undefined
  );
}

function structured(object: Exclude<ObjectValue, Primitive>): CellContent {
  switch (object.objectType) {
    case 'DATE':
    case 'DATETIME':
    case 'ABSTRACT_DATETIME':
      return moment(object.objectType)(object.value);
    case 'CONTACT':
      return contactContent(object);
    case 'MULTI_CONTACT':
      return contactsContent(object.values);
    case 'MULTI_PICKLIST':
      return shownAs(object, object.values.join(', '));
    case 'DURATION':
      return shownAs(object, durationText(object));
    case 'PREDECESSOR_LIST':
      return shownAs(
        object,
        object.predecessors.map(predecessorText).join(', '),
      );
  }
}

function shownAs(objectValue: ObjectValue, text: string): CellContent {
  return { value: text, objectValue, displayValue: text };
}
