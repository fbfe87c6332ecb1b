import { isObject } from '../airbyte/parse';
import type { Json, JsonObject } from '../airbyte/protocol';
import type { Cell, Scalar } from '../smartsheet/types';
import { toText } from './text';
import { columnType, type ColumnType, type Detail } from './types';

/**
 * From a cell to what its field holds:
 *   null        for a cell with nothing in it,
 *   undefined   for a value that does not fit the column's type,
 *   the value   otherwise: 0, false and '' are values.
 */
export type Convert = (cell: Cell) => Json | undefined;

const text: Convert = ({ value, objectValue }) => toText(value ?? objectValue);

/** Delivers a value as it stands, if it fits. */
function asIs(fits: (value: Scalar) => boolean): Convert {
  return ({ value }) => {
    if (isEmpty(value)) return null;
    return fits(value) ? value : undefined;
  };
}

function isEmpty(value: Scalar | undefined): value is '' | undefined {
  return (value ?? '') === '';
}

const number = asIs((value) => typeof value === 'number');

const boolean = asIs((value) => typeof value === 'boolean');

function dated(form: RegExp): Convert {
  return asIs((value) => {
    if (typeof value !== 'string' || !form.test(value)) return false;
    // `Date` takes the 30th of February for the 2nd of March.
    const clock = value.length === 10 ? value : `${value.slice(0, 19)}Z`;
    return new Date(clock).getUTCDate() === Number(value.slice(8, 10));
  });
}

const date = dated(/^(?!0000)\d{4}-\d\d-\d\d$/);

const timestamp = dated(
  /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/,
);

/** Project dates carry no zone: they mean the wall clock of whoever looks. */
const localTime = dated(/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/);

function structure({ objectValue }: Cell, type: string): JsonObject | null {
  if (!isObject(objectValue)) return null;
  return objectValue['objectType'] === type ? objectValue : null;
}

/** Free text in a contact column is a name that belongs to nobody. */
const contact: Convert = (cell) => {
  const object = structure(cell, 'CONTACT');
  if (object) return toContact(object);
  const { value, displayValue } = cell;
  if (isEmpty(value)) return null;
  if (typeof value !== 'string') return undefined;
  return /^[^\s@,;]+@[^\s@,;]+$/.test(value)
    ? toContact({ email: value, name: displayValue })
    : toContact({ name: value });
};

function toContact({ email, name }: Record<string, unknown>): Json {
  const orNull = (said: unknown) =>
    typeof said === 'string' && said !== '' ? said : null;
  return { email: orNull(email), name: orNull(name) };
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

const texts = listOf<Scalar>('MULTI_PICKLIST', toText, text);

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
    text: toText(value),
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
  return toText(url ?? sheetId ?? reportId ?? sightId);
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
  display: ({ displayValue, value }) => displayValue ?? toText(value),
  formula: ({ formula }) => formula ?? null,
  hyperlink: link,
};

/** How to fill a field whose property says these two things. */
export function converter(type: Json | undefined, detail?: Json): Convert {
  if (typeof detail === 'string' && Object.hasOwn(detailConverters, detail))
    return detailConverters[detail as Detail];
  const convert = converters[columnType(type)];
  return (cell) => {
    // JSON may hold `1e400`.
    const isInfinite = [Infinity, -Infinity].includes(cell.value as number);
    const value = isInfinite ? undefined : convert(cell);
    return isExact(value) ? value : undefined;
  };
}

/** Whether every number in a value is still the one that JSON had. */
function isExact(value: Json | undefined): boolean {
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? Number.isSafeInteger(value)
      : Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isExact);
}
