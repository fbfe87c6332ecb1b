import type { Batch } from '../airbyte/stream';
import type { Connection } from '../connection';
import type { Field } from '../fields';
import { toRecord } from '../records';
import type { Chosen } from '../select';
import type { Column, Row, Sheet } from '../smartsheet/types';
import type { KnownRows } from './known';

/** One sheet or report, and what reading it takes. */
export interface RowSource extends Connection, Pick<Chosen, 'kind' | 'id'> {
  /** For messages: `sheet "Budget" (4583173393803140)`. */
  label: string;
  /** How many columns the catalog knows of. */
  width: number;
  /** The fields to fill, given the columns that a page came with. */
  fieldsOf: (columns: readonly Column[]) => Promise<Field[]>;
}

/** Turns rows into records and remembers that they were delivered. */
export async function deliver(
  source: RowSource,
  known: KnownRows,
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
): Promise<Batch> {
  const fields = await source.fieldsOf(columns);
  const records = rows.map((row) => {
    const level = levelOf(row, known);
    known.set(row.id, level);
    return toRecord(row, level, fields);
  });
  return { records };
}

/** Rows come after their parents, so a parent's level is mostly known by then. */
function levelOf({ parentId }: Row, known: KnownRows): number | null {
  if (parentId === undefined) return 0;
  const parent = known.get(parentId) ?? null;
  return parent === null ? null : parent + 1;
}
