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

/**
 * Turns rows into records and remembers that they were delivered. `orphans` are
 * those whose level nobody can tell, as a row above them has not been seen.
 */
export async function deliver(
  source: RowSource,
  known: KnownRows,
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
  orphans = new Set<number>(),
): Promise<Batch> {
  const fields = await source.fieldsOf(columns);
  const records = rows.map((row) => {
    const level = levelOf(row, known, orphans);
    known.set(row.id, level ?? 0);
    if (level === null) orphans.add(row.id);
    return toRecord(row, level, fields);
  });
  return { records };
}

/** Rows come after their parents, so a parent's level is mostly known by then. */
function levelOf(
  { parentId }: Row,
  known: KnownRows,
  orphans: ReadonlySet<number>,
): number | null {
  if (parentId === undefined) return 0;
  const parent = orphans.has(parentId) ? undefined : known.get(parentId);
  return parent === undefined ? null : parent + 1;
}
