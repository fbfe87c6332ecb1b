import { isObject } from '../airbyte/parse';
import type { JsonObject } from '../airbyte/protocol';
import { converter, type Convert } from './values';

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
