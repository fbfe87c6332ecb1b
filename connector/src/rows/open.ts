import type { StreamRequest } from '../airbyte/stream';
import {
  fromProperties,
  toProperties,
  type Field,
} from '../columns/properties';
import { systemProperties } from '../columns/system';
import type { Connection } from '../connection';
import type { Chosen } from '../select';
import { describeDrift } from './drift';
import type { Grid } from './grid';

/** What reading the sheet or report of a stream takes. */
export function openGrid(
  connection: Connection,
  { name, schema, mode }: StreamRequest,
  { kind, id }: Pick<Chosen, 'kind' | 'id'>,
): Grid {
  const label = `${kind} "${name}" (${id})`;
  // A catalog written by hand may have no schema; an empty one asks for nothing.
  const asked = schema['properties'] ? fromProperties(schema) : undefined;
  const { client, log, listSheets, config } = connection;
  return {
    client,
    log,
    listSheets,
    sweepHours: config.sweepHours,
    kind,
    id,
    mode,
    label,
    width: asked?.length ?? 0,
    asked,
    fieldsOf: fieldFinder(connection, label, asked),
  };
}

/** Every page brings its columns; they are looked at again when they differ. */
function fieldFinder(
  { config, log }: Connection,
  label: string,
  asked: Field[] | undefined,
): Grid['fieldsOf'] {
  let seen = '';
  let fields = asked ?? [];
  return async (columns) => {
    const now = JSON.stringify(columns, ['id', 'title', 'type']);
    if (now === seen) return fields;
    seen = now;
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
