import { text, type Properties } from '../airbyte/schema';
import type { Config } from '../config';
import type { Column } from '../smartsheet/types';
import { uniqueNames } from './names';
import { columnSchemas, columnType, details } from './types';

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
    const column_type = isNumber ? 'NUMBER' : type;
    const schema = columnSchemas[columnType(column_type)];
    return { id, name, schema: { ...schema, column_id: id, column_type } };
  });
  const ofCells = columns.flatMap(({ id, title: name, type: column_type }) =>
    (cellDetails ? details : []).map((detail) => {
      const schema = { ...text, detail, column_id: id, column_type };
      return { id, name, ending: `__${detail}`, schema };
    }),
  );
  const reserved = [...Object.keys(ofRow), '__proto__'];
  const named = uniqueNames([...fields, ...ofCells], reserved);
  const ofColumns = [...named].map(([name, { schema }]) => [name, schema]);
  return { ...ofRow, ...Object.fromEntries(ofColumns) };
}
