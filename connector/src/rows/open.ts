import type { StreamRequest } from '../airbyte/stream';
import type { Connection } from '../connection';
import { fromProperties, type Field } from '../columns/fields';
import { toProperties } from '../columns/properties';
import { describeDrift } from './drift';
import type { RowSource } from './grid';
import type { Chosen } from '../select';
import { systemProperties } from '../columns/system';

/** What reading the sheet or report of a stream takes. */
export function openSource(
  connection: Connection,
  { name, schema, mode }: StreamRequest,
  { kind, id }: Pick<Chosen, 'kind' | 'id'>,
): RowSource {
  const label = `${kind} "${name}" (${id})`;
  // A catalog written by hand may have no schema; an empty one asks for nothing.
  const asked = schema['properties'] ? fromProperties(schema) : undefined;
  const fieldsOf = fieldFinder(connection, label, asked);
  const width = asked?.length ?? 0;
  return { ...connection, kind, id, mode, label, width, asked, fieldsOf };
}

/** Every page brings its columns; they are looked at again when they differ. */
function fieldFinder(
  { config, log }: Connection,
  label: string,
  asked: Field[] | undefined,
): RowSource['fieldsOf'] {
  let looked = '';
  let fields = asked ?? [];
  return async (columns) => {
    const look = JSON.stringify(columns, ['id', 'title', 'type']);
    if (look === looked) return fields;
    looked = look;
    if (!asked) {
      const properties = toProperties(columns, systemProperties, config);
      fields = fromProperties({ properties });
    } else {
      const drift = describeDrift(label, asked, columns);
      for (const [level, message] of drift) await log(level, message);
    }
    return fields;
  };
}
