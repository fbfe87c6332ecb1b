import type { ReadableStream, StreamRequest } from './airbyte/stream';
import type { Connection } from './connection';
import { fromProperties, type Field } from './fields';
import { toProperties } from './properties';
import { readSheet } from './rows/sheet';
import type { Column } from './smartsheet/types';
import { systemProperties } from './system';

/** The fields that the catalog asks for; where it is silent, those of the page. */
function fieldFinder(
  { config }: Connection,
  { schema }: StreamRequest,
  label: string,
): (columns: readonly Column[]) => Promise<Field[]> {
  const asked = fromProperties(schema);
  return async (columns) => {
    if (asked.length > 0) return asked;
    const properties = toProperties(columns, systemProperties, config);
    return fromProperties({ properties });
  };
}
