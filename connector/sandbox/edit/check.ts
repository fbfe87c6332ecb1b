import {
  ApiError,
  invalidAttribute,
  missing,
  unreadable,
} from '../http/errors';
import type { Column } from '../account/model';
import type { CellInput } from './cell';
import { checkStrictly } from './strict';

/**
 * Refuses cells that cannot be written; gives back the others.
 * Quirk: cell-rules
 */
export function checkCells(columns: Column[], cells: unknown): CellInput[] {
  if (cells === undefined || cells === null) return [];
  if (!Array.isArray(cells)) throw unreadable('cells is not a list.');
  const seen = new Set<unknown>();
  return cells.map((input: unknown) => {
    if (!isObject(input)) throw unreadable('A cell is not an object.');
    const { columnId, value, objectValue } = input;
    if (columnId === undefined) throw missing('cell.columnId');
    const column = columns.find(({ id }) => id === columnId);
    const text = JSON.stringify(columnId);
    if (!column) throw new ApiError(1036, `The columnId ${text} is invalid.`);
    if (seen.has(columnId)) {
      throw new ApiError(
        1037,
        `The columnId ${text} is included more than once in a single row.`,
      );
    }
    seen.add(columnId);
    checkValue(value);
    checkObjectValue(objectValue);
    const isWritten = [value, objectValue].filter(
      (each) => each !== undefined && each !== null,
    );
    if (isWritten.length > 1) {
      throw new ApiError(
        1130,
        'One of cell.value or objectValue may be set, but not both.',
      );
    }
    if (column.systemColumnType && isWritten.length > 0) {
      throw new ApiError(
        1046,
        'Cells containing system values cannot be inserted or updated ' +
          `through the API, columnId : ${text}.`,
      );
    }
    const cell = input as unknown as CellInput;
    if (cell.strict) checkStrictly(column, value);
    return cell;
  });
}

function checkValue(value: unknown): void {
  if (value !== null && typeof value === 'object') {
    throw new ApiError(
      1038,
      'Invalid Cell value. Must be numeric or a string.',
    );
  }
}

/** What each kind of object must hold for a cell to be made of it. */
const shapes: Record<string, (object: Record<string, unknown>) => boolean> = {
  DATE: isMoment,
  DATETIME: isMoment,
  ABSTRACT_DATETIME: isMoment,
  CONTACT: ({ email }) => typeof email === 'string',
  MULTI_CONTACT: ({ values }) => isListOf(values, isObject),
  MULTI_PICKLIST: ({ values }) =>
    isListOf(values, (value) => typeof value === 'string'),
  DURATION: () => true,
  PREDECESSOR_LIST: ({ predecessors }) => isListOf(predecessors, isObject),
};

function checkObjectValue(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  const object = value as Record<string, unknown>;
  const kind = String(object['objectType']);
  if (Object.hasOwn(shapes, kind) && shapes[kind]?.(object)) return;
  throw invalidAttribute('cell.objectValue', value);
}

function isMoment({ value }: Record<string, unknown>): boolean {
  return typeof value === 'string';
}

function isListOf(list: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(is);
}

/** Whether it is an object with keys: no list, and not null. */
export function isObject(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}
