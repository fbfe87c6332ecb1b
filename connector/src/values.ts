import type { Json, JsonObject } from './airbyte/protocol';
import { columnType, type ColumnType, type Detail } from './columns';
import type { Cell, ObjectValue, Scalar } from './smartsheet/types';

/**
 * From a cell to what its field holds:
 *   null        for a cell with nothing in it,
 *   undefined   for a value that does not fit the column's type,
 *   the value   otherwise: 0, false and '' are values.
 */
export type Convert = (cell: Cell) => Json | undefined;

const text: Convert = ({ value, objectValue }) => {
  const found = value ?? objectValue;
  if (found === undefined) return null;
  return typeof found === 'object' ? JSON.stringify(found) : String(found);
};

/** Delivers a value as it stands, if it fits. */
function asIs(fits: (value: Scalar) => boolean): Convert {
  return ({ value }) => {
    if (isEmpty(value)) return null;
    return fits(value) ? value : undefined;
  };
}

function isEmpty(value: Scalar | undefined): value is '' | undefined {
  return value === undefined || value === '';
}

const number = asIs((value) => typeof value === 'number');

const boolean = asIs((value) => typeof value === 'boolean');

function dated(form: RegExp): Convert {
  return asIs((value) => {
    if (typeof value !== 'string' || !form.test(value)) return false;
    // `Date` takes the 30th of February for the 2nd of March.
    const isUtc = value.length === 10 || value.endsWith('Z');
    const day = new Date(isUtc ? value : `${value}Z`).getUTCDate();
    return day === Number(value.slice(8, 10));
  });
}

const date = dated(/^\d{4}-\d\d-\d\d$/);

const timestamp = dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);

/** Project dates carry no zone: they mean the wall clock of whoever looks. */
const localTime = dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/);

function structure({ objectValue }: Cell, type: string): ObjectValue | null {
  if (typeof objectValue !== 'object') return null;
  return objectValue.objectType === type ? objectValue : null;
}

/** Free text in a contact column is a name that belongs to nobody. */
const contact: Convert = (cell) => {
  const object = structure(cell, 'CONTACT');
  if (object) return toContact(object);
  const { value, displayValue = null } = cell;
  if (isEmpty(value)) return null;
  if (typeof value !== 'string') return undefined;
  return /^\S+@\S+$/.test(value)
    ? { email: value, name: displayValue }
    : { email: null, name: value };
};

function toContact({ email, name }: Record<string, unknown>): Json {
  return {
    email: typeof email === 'string' ? email : null,
    name: typeof name === 'string' ? name : null,
  };
}

/** A plain value in place of a list is a list of one. */
function listOf<T>(
  type: string,
  each: (item: T) => Json,
  one: Convert,
): Convert {
  return (cell) => {
    const list = structure(cell, type)?.['values'];
    if (Array.isArray(list)) return (list as T[]).map((item) => each(item));
    const single = one(cell);
    return single === null || single === undefined ? single : [single];
  };
}

const contacts = listOf('MULTI_CONTACT', toContact, contact);

const texts = listOf<Scalar>('MULTI_PICKLIST', String, text);

const units = {
  weeks: 'w',
  days: 'd',
  hours: 'h',
  minutes: 'm',
  seconds: 's',
  milliseconds: 'ms',
};

const durationParts = ['negative', 'elapsed', ...Object.keys(units)];

/** A milestone lasts 0, which Smartsheet writes as a number. */
const duration: Convert = (cell) => {
  const parts = structure(cell, 'DURATION');
  const { value } = cell;
  if (!parts && isEmpty(value)) return null;
  if (!parts && typeof value === 'boolean') return undefined;
  const entries = durationParts.map((part) => [part, parts?.[part] ?? null]);
  return {
    text: value === undefined ? null : String(value),
    ...(Object.fromEntries(entries) as JsonObject),
  };
};

interface Predecessor {
  rowId?: number;
  rowNumber?: number;
  type?: string;
  lag?: Record<string, number | boolean | string>;
}

const predecessors: Convert = (cell) => {
  const list = structure(cell, 'PREDECESSOR_LIST')?.['predecessors'];
  if (!Array.isArray(list)) return isEmpty(cell.value) ? null : undefined;
  return (list as Predecessor[]).map(({ rowId, rowNumber, type, lag }) => ({
    row_id: rowId ?? null,
    row_number: rowNumber ?? null,
    type: type ?? null,
    lag: lag ? lagText(lag) : null,
  }));
};

/** `{days: 3, hours: 4}` → `3d 4h`, behind `-` if negative and `e` if elapsed. */
function lagText(lag: NonNullable<Predecessor['lag']>): string {
  const parts = Object.entries(units)
    .filter(([name]) => lag[name])
    .map(([name, unit]) => `${lag[name]}${unit}`);
  const sign = lag['negative'] === true ? '-' : '';
  const kind = lag['elapsed'] === true ? 'e' : '';
  return sign + kind + (parts.join(' ') || '0d');
}

const link: Convert = ({ hyperlink }) => {
  if (!hyperlink) return null;
  const { url, sheetId, reportId, sightId } = hyperlink;
  return url ?? String(sheetId ?? reportId ?? sightId ?? '');
};

const converters: Record<ColumnType, Convert> = {
  TEXT_NUMBER: text,
  NUMBER: number,
  PICKLIST: text,
  CHECKBOX: boolean,
  DATE: date,
  DATETIME: timestamp,
  ABSTRACT_DATETIME: localTime,
  CONTACT_LIST: contact,
  MULTI_CONTACT_LIST: contacts,
  MULTI_PICKLIST: texts,
  DURATION: duration,
  PREDECESSOR: predecessors,
};

const detailConverters: Record<Detail, Convert> = {
  display: ({ displayValue, value }) =>
    displayValue ?? (value === undefined ? null : String(value)),
  formula: ({ formula }) => formula ?? null,
  hyperlink: link,
};

/** How to fill a field whose property says these two things. */
export function converter(type: Json | undefined, detail?: Json): Convert {
  return typeof detail === 'string' && Object.hasOwn(detailConverters, detail)
    ? detailConverters[detail as Detail]
    : converters[columnType(type)];
}
