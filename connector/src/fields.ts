import { isObject } from './airbyte/parse';
import type { JsonObject } from './airbyte/protocol';
import { columnType, details, type ColumnType } from './columns';
import { uniqueNames } from './names';
import type { Column } from './smartsheet/types';

/** One field of a stream that comes from a column. */
export interface Field extends ColumnType {
  name: string;
  columnId: number;
  /** As it was when the catalog was made. */
  columnType: string;
}

/**
 * The part of a stream's schema that its columns make, and the way back.
 *
 * Each property says which column it stands for. A catalog returns to `read` as
 * discover gave it, so a column that was renamed in between is still found.
 */
export function toProperties(
  columns: readonly Column[],
  reserved: readonly string[],
  numberColumns: ReadonlySet<string>,
  withDetails: boolean,
): JsonObject {
  const wanted = columns.flatMap((column) => [
    { ...column, detail: undefined },
    ...(withDetails ? Object.keys(details) : []).map((detail) => ({
      ...column,
      title: `${column.title}__${detail}`,
      detail,
    })),
  ]);
  const names = uniqueNames(wanted, ({ title }) => title, [
    ...reserved,
    '__proto__',
  ]);
  return Object.fromEntries(
    [...names].map(([name, { id, title, type, detail }]) => {
      const column_type =
        type === 'TEXT_NUMBER' && numberColumns.has(title) ? 'NUMBER' : type;
      const { schema } = (detail && details[detail]) || columnType(column_type);
      return [
        name,
        { ...schema, column_id: id, column_type, ...(detail && { detail }) },
      ];
    }),
  );
}

/** The fields that a configured stream asks for, as `toProperties` wrote them. */
export function fromProperties(schema: JsonObject): Field[] {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property) || typeof property['column_id'] !== 'number')
      return [];
    const { column_id: columnId, column_type, detail } = property;
    const type =
      typeof detail === 'string' ? details[detail] : columnType(column_type);
    return type
      ? [{ name, columnId, columnType: String(column_type), ...type }]
      : [];
  });
}
