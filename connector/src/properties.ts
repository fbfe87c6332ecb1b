import type { JsonObject } from './airbyte/protocol';
import { columnSchemas, columnType, details, detailSchema } from './columns';
import type { Config } from './config';
import { uniqueNames } from './names';
import type { Column } from './smartsheet/types';

/**
 * The part of a stream's schema that its columns make.
 *
 * Each property says which column it stands for. A catalog returns to `read` as
 * discover gave it, so a column that was renamed in between is still found.
 */
export function toProperties(
  columns: readonly Column[],
  reserved: readonly string[],
  { numberColumns, cellDetails }: Pick<Config, 'numberColumns' | 'cellDetails'>,
): JsonObject {
  const wanted = columns.flatMap((column) => [
    { ...column, detail: undefined },
    ...(cellDetails ? details : []).map((detail) => ({
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
      const schema = detail
        ? { ...detailSchema, detail }
        : columnSchemas[columnType(column_type)];
      return [name, { ...schema, column_id: id, column_type }];
    }),
  );
}
