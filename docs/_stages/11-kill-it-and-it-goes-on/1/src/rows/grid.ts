import type { SyncMode } from '../airbyte/protocol';
import type { Batch } from '../airbyte/stream';
import type { Field } from '../columns/properties';
import { toRecord } from '../columns/records';
import type { Connection } from '../connection';
import type { Chosen } from '../select';
import type { Column, Sheet } from '../smartsheet/types';
import { placeOf } from './place';
import type { SheetState } from './state';

/** Turns rows into records and remembers that they were delivered. */
export async function deliver(
  grid: Grid,
  { rows: known }: SheetState,
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
): Promise<Batch> {
  const fields = await grid.fieldsOf(columns);
  const records = rows.map((row) => {
    const place = placeOf(row, known);
    known.set(row.id, { ...place, risen: false });
    return toRecord(row, place.level, fields);
  });
  return { records };
}
