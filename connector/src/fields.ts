import { isObject } from './airbyte/parse';
import type { JsonObject } from './airbyte/protocol';
import { converter, type Convert } from './values';

/** One field of a stream that comes from a column. */
export interface Field {
  name: string;
  columnId: number;
  /** As it was when the catalog was made. */
  columnType: string;
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
    return [{ name, columnId, columnType, ending, convert }];
  });
}
