import { displayOf } from './api';
import type { Editor } from './editor';
import { isBlank, isEmpty, levelOf, type Row } from './sheet';
import type { Value } from './plan';

export type Schema = Record<
  string,
  { type?: string | string[]; format?: string }
>;

/** Where nothing is promised: what is displayed of a value that comes without. */
export const anything = Symbol('anything');

/** What a catalog promised: each field, and the column that it shows. */
export type Promised = {
  name: string;
  column: number;
  shows: (row: Row) => unknown;
}[];

/**
 * Reads the fields of a catalog, by the titles that the columns have at the
 * moment. Details are the display value and the formula, of which there is none.
 */
export function readCatalog(properties: Schema, editor: Editor): Promised {
  const { columns } = editor.sheet;
  return Object.entries(properties).flatMap(([name, schema]) => {
    const [title, detail] = name.split('__');
    const column = columns.find((column) => column.title === title);
    if (!column) return [];
    const shows = (row: Row) => {
      const value = row.cells.get(column.id);
      if (detail === undefined) return toType(value, schema);
      if (detail !== 'display') return null;
      const display = displayOf(value, column.type);
      return display === null && !isEmpty(value) ? anything : display;
    };
    return [{ name, column: column.id, shows }];
  });
}

/** What a cell's value becomes in a field of that type; null where it cannot. */
function toType(
  value: Value,
  { type = [], format }: Schema[string],
): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (type.includes('boolean'))
    return typeof value === 'boolean' ? value : null;
  if (type.includes('number')) return typeof value === 'number' ? value : null;
  if (format !== 'date') return isEmpty(value) ? '' : String(value);
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? String(value) : null;
}

/** The rows that the stream shows at the moment. */
export function shownRows(editor: Editor, kind: 'sheet' | 'report'): Row[] {
  const { sheet, criteria } = editor;
  sheet.settle();
  if (kind === 'sheet') return sheet.rows;
  return sheet.rows.filter(
    (row) =>
      !isBlank(sheet, row) && row.turn % criteria.every !== criteria.hidden,
  );
}

/** The fields that every row has, apart from number and date of modification. */
export function systemFields({ sheet }: Editor, row: Row) {
  return {
    _row_id: row.id,
    _created_at: row.createdAt,
    _created_by: 'ada@example.com',
    _modified_by: 'ada@example.com',
    _parent_id: row.parentId ?? null,
    _level: levelOf(sheet, row),
  };
}
