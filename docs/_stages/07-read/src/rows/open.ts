import type { StreamRequest } from '../airbyte/stream';
import type { Connection } from '../connection';
import { fromProperties, type Field } from '../columns/fields';
import { toProperties } from '../columns/properties';
import type { RowSource } from './grid';
import type { Chosen } from '../select';
import { systemProperties } from '../columns/system';

/** The fields that the catalog asks for; where it is silent, those of the page. */
function fieldFinder(
  { config }: Connection,
  label: string,
  asked: Field[] | undefined,
): RowSource['fieldsOf'] {
  return async (columns) => {
    if (asked) return asked;
    const properties = toProperties(columns, systemProperties, config);
    return fromProperties({ properties });
  };
}
