import { isObject } from '../airbyte/parse';
import type { JsonObject } from '../airbyte/protocol';
import { text, type Properties } from '../airbyte/schema';
import type { Config } from '../config';
import type { Column } from '../smartsheet/types';
import { uniqueNames } from './names';
import { columnSchemas, columnType, details } from './types';
import { converter, type Convert } from './values';

/**
 * The fields of a stream: those that every row has, and those that its columns
 * make.
 *
 * Each of the latter says which column it stands for. A catalog returns to `read`
 * as discover gave it, so a column that was renamed in between is still found.
 */
export function toProperties(
  columns: readonly Column[],
  ofRow: Properties,
  { numberColumns, cellDetails }: Pick<Config, 'numberColumns' | 'cellDetails'>,
): Properties {
  const fields = columns.map(({ id, title: name, type }) => {
    const isNumber = type === 'TEXT_NUMBER' && numberColumns.has(name.trim());
    const column_type = isNumber ? 'NUMBER' : columnType(type);
    const schema = columnSchemas[column_type];
    return { id, name, schema: { ...schema, column_id: id, column_type } };
  });
  const ofCells = columns.flatMap(({ id, title: name, type }) =>
    (cellDetails ? details : []).map((detail) => {
      const column_type = columnType(type);
      const schema = { ...text, detail, column_id: id, column_type };
      return { id, name, ending: `__${detail}`, schema };
    }),
  );
  const reserved = [...Object.keys(ofRow), '__proto__'];
  const named = uniqueNames([...fields, ...ofCells], reserved);
  const ofColumns = [...named].map(([name, { schema }]) => [name, schema]);
  return { ...ofRow, ...Object.fromEntries(ofColumns) };
}

/** One field of a stream that comes from a column. */
export interface Field {
  name: string;
  columnId: number;
  /** As it was when the catalog was made. */
  columnType: string;
  /** Stands for all of this in a state: another one means another field. */
  mark: string;
  /** Behind the title in the name of a field beside the column's own. */
  ending: string;
  /** The cell's value as the schema has it, or undefined when it does not fit. */
  convert: Convert;
}

/** The fields that a configured stream asks for, as `toProperties` wrote them. */
export function fromProperties(schema: JsonObject): Field[] {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const { column_id: columnId, column_type, detail } = property;
    if (typeof columnId !== 'number') return [];
    const convert = converter(column_type, detail);
    const ending = detail ? `__${String(detail)}` : '';
    const columnType = String(column_type);
    const mark = shorten(JSON.stringify([name, columnId, columnType, detail]));
    return [{ name, columnId, columnType, mark, ending, convert }];
  });
}

/** At most seven characters for a text, by which it differs from others (FNV-1a). */
function shorten(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
