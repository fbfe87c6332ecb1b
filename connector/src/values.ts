import type { Json } from './airbyte/protocol';
import { columnType, type ColumnType, type Detail } from './columns';
import type { Cell, ObjectValue, Scalar } from './smartsheet/types';

/*
 * One function per form a value can take. Each gets a cell and returns
 *   null        for a cell with nothing in it,
 *   undefined   for a value that does not fit the form,
 *   the value   otherwise: 0, false and '' are values.
 */
type Value = Json | undefined;

function text({
  value,
  objectValue,
}: Pick<Cell, 'value' | 'objectValue'>): Value {
  if (value !== undefined) return String(value);
  if (objectValue === undefined) return null;
  return typeof objectValue === 'object'
    ? JSON.stringify(objectValue)
    : String(objectValue);
}

function number({ value }: Cell): Value {
  if (isEmpty(value)) return null;
  return typeof value === 'number' ? value : undefined;
}

function boolean({ value }: Cell): Value {
  if (isEmpty(value)) return null;
  return typeof value === 'boolean' ? value : undefined;
}

function date({ value }: Cell): Value {
  return matching(value, /^\d{4}-\d\d-\d\d$/);
}

function timestamp({ value }: Cell): Value {
  return matching(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
}

/** Project dates carry no zone: they mean the wall clock of whoever looks. */
function localTime({ value }: Cell): Value {
  return matching(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/);
}

/** Free text in a contact column is a name that belongs to nobody. */
function contact(cell: Cell): Value {
  const object = structure(cell, 'CONTACT');
  if (object) return toContact(object);
  const { value, displayValue = null } = cell;
  if (isEmpty(value)) return null;
  if (typeof value !== 'string') return undefined;
  return /^\S+@\S+$/.test(value)
    ? { email: value, name: displayValue }
    : { email: null, name: value };
}

function contacts(cell: Cell): Value {
  const list = structure(cell, 'MULTI_CONTACT')?.['values'];
  if (Array.isArray(list)) return (list as ObjectValue[]).map(toContact);
  const one = contact(cell);
  return one === null || one === undefined ? one : [one];
}

function texts(cell: Cell): Value {
  const list = structure(cell, 'MULTI_PICKLIST')?.['values'];
  if (Array.isArray(list)) return (list as Scalar[]).map(String);
  const one = text(cell);
  return typeof one === 'string' ? [one] : one;
}

/** A milestone lasts 0, which Smartsheet writes as a number. */
function duration(cell: Cell): Value {
  const parts = structure(cell, 'DURATION');
  if (!parts && isEmpty(cell.value)) return null;
  if (!parts && typeof cell.value === 'boolean') return undefined;
  const part = (name: string) => (parts?.[name] as Scalar | undefined) ?? null;
  return {
    text: cell.value === undefined ? null : String(cell.value),
    negative: part('negative'),
    elapsed: part('elapsed'),
    weeks: part('weeks'),
    days: part('days'),
    hours: part('hours'),
    minutes: part('minutes'),
    seconds: part('seconds'),
    milliseconds: part('milliseconds'),
  };
}

function predecessors(cell: Cell): Value {
  const list = structure(cell, 'PREDECESSOR_LIST')?.['predecessors'];
  if (!Array.isArray(list)) return isEmpty(cell.value) ? null : undefined;
  return (list as Predecessor[]).map(({ rowId, rowNumber, type, lag }) => ({
    row_id: rowId ?? null,
    row_number: rowNumber ?? null,
    type: type ?? null,
    lag: lag === undefined ? null : lagText(lag),
  }));
}

interface Predecessor {
  rowId?: number;
  rowNumber?: number;
  type?: string;
  lag?: Record<string, number | boolean | string>;
}

const lagUnits = {
  weeks: 'w',
  days: 'd',
  hours: 'h',
  minutes: 'm',
  seconds: 's',
  milliseconds: 'ms',
};

/** `{days: 3, hours: 4}` → `3d 4h`, with a minus in front when it is negative. */
function lagText(lag: NonNullable<Predecessor['lag']>): string {
  const parts = Object.entries(lagUnits).flatMap(([name, unit]) =>
    lag[name] ? [`${lag[name]}${unit}`] : [],
  );
  const sign = lag['negative'] === true ? '-' : '';
  return sign + (parts.join(' ') || '0d');
}

function toContact({ email, name }: Record<string, unknown>): Json {
  return {
    email: typeof email === 'string' ? email : null,
    name: typeof name === 'string' ? name : null,
  };
}

function structure(
  { objectValue }: Cell,
  type: string,
): ObjectValue | undefined {
  return typeof objectValue === 'object' && objectValue.objectType === type
    ? objectValue
    : undefined;
}

function matching(value: Scalar | undefined, form: RegExp): Value {
  if (isEmpty(value)) return null;
  if (typeof value !== 'string' || !form.test(value)) return undefined;
  // `Date` takes the 30th of February for the 2nd of March.
  const isUtc = value.length === 10 || value.endsWith('Z');
  const day = new Date(isUtc ? value : `${value}Z`).getUTCDate();
  return day === Number(value.slice(8, 10)) ? value : undefined;
}

function isEmpty(value: Scalar | undefined): boolean {
  return value === undefined || value === '';
}

function link(hyperlink: Cell['hyperlink']): Json {
  if (!hyperlink) return null;
  const { url, sheetId, reportId, sightId } = hyperlink;
  return url ?? String(sheetId ?? reportId ?? sightId ?? '');
}

/** From a cell to what its field holds. */
export type Convert = (cell: Cell) => Value;

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
  hyperlink: ({ hyperlink }) => link(hyperlink),
};

/** How to fill a field whose property says these two things. */
export function converter(
  column_type: Json | undefined,
  detail?: Json,
): Convert {
  return typeof detail === 'string' && Object.hasOwn(detailConverters, detail)
    ? detailConverters[detail as Detail]
    : converters[columnType(column_type)];
}
