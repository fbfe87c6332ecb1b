import type { SyncMode } from '../airbyte/protocol';
import type { Batch } from '../airbyte/stream';
import type { Field } from '../columns/properties';
import { toRecord } from '../columns/records';
import type { Connection } from '../connection';
import type { Chosen } from '../select';
import type { Column, Sheet } from '../smartsheet/types';
import type { SheetState } from './state';

/** Turns rows into records and remembers that they were delivered. */
export async function deliver(
  grid: Grid,
  { rows: known }: SheetState,
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
): Promise<Batch> {
  const fields = await grid.fieldsOf(columns);
  const records = rows.map((row) => {
    // Rows come after their parents, so a parent's level is known by then.
    const above = row.parentId ? known.get(row.parentId) : -1;
    const level = typeof above === 'number' ? above + 1 : null;
    known.set(row.id, level);
    return toRecord(row, level, fields);
  });
  return { records };
}
