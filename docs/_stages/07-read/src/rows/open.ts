import type { StreamRequest } from '../airbyte/stream';
import {
  fromProperties,
  toProperties,
  type Field,
} from '../columns/properties';
import { systemProperties } from '../columns/system';
import type { Connection } from '../connection';
import type { Chosen } from '../select';
import type { Grid } from './grid';

/** The fields that the catalog asks for; where it is silent, those of the page. */
function fieldFinder(
  { config }: Connection,
  label: string,
  asked: Field[] | undefined,
): Grid['fieldsOf'] {
  return async (columns) => {
    if (asked) return asked;
    const properties = toProperties(columns, systemProperties, config);
    return fromProperties({ properties });
  };
}
