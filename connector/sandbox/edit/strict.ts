import { isDay, parseIso } from '../account/clock';
import { ApiError } from '../http/errors';
import type { Column } from '../account/model';
import { duration } from './duration';

/** The largest number that Smartsheet keeps as one. */
const largest = 2 ** 53;

/**
 * What `strict: true` asks of a value, by the type of its column. Smartsheet is
 * strict unless told otherwise; the sandbox only when told to, so that a test
 * can put into a cell what a person could type there. Quirk: strict
 */
const rules: Record<string, (value: unknown, column: Column) => boolean> = {
  CHECKBOX: (value) => typeof value === 'boolean',
  DATE: (value) => isDay(String(value)),
  ABSTRACT_DATETIME: (value) => parseIso(value) !== undefined,
  CONTACT_LIST: (value) => /^[^\s@]+@[^\s@]+$/.test(String(value)),
  PICKLIST: (value, { options }) =>
    typeof value === 'string' && (options?.includes(value) ?? true),
  DURATION: (value) =>
    typeof value === 'string' && duration(value) !== undefined,
};

/** Throws unless the value, or none, is what a column of its type holds. */
export function checkStrictly(column: Column, value: unknown): void {
  if (value === undefined || value === null || value === '') return;
  if (typeof value === 'number' && Math.abs(value) > largest) {
    throw new ApiError(
      1148,
      `Numeric cell values must be between -${largest} and ${largest}.`,
    );
  }
  if (rules[column.type]?.(value, column) ?? true) return;
  throw new ApiError(
    1042,
    `The value for cell in column ${column.id}, ${String(value)}, ` +
      `did not conform to the strict requirements for type ${column.type}.`,
  );
}
