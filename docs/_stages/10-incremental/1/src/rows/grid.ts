import type { SyncMode } from '../airbyte/protocol';
import type { Batch } from '../airbyte/stream';
import type { Field } from '../columns/properties';
import { toRecord } from '../columns/records';
import type { Connection } from '../connection';
import type { Chosen } from '../select';
import type { Column, Sheet } from '../smartsheet/types';
import { isSamePlace, placeOf, type Place } from './place';
import type { KnownRows } from './known';

/** Turns rows into records and remembers that they were delivered. */
export async function deliver(
  grid: Grid,
  known: Map<number, Place>,
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
): Promise<Batch> {
  const fields = await grid.fieldsOf(columns);
  const records = rows.map((row) => {
    const place = placeOf(row, known);
    known.set(row.id, place);
    return toRecord(row, place.level, fields);
  });
  return { records };
}
