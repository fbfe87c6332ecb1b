import type { Emission } from '../airbyte/stream';
import type { LogLevel } from '../airbyte/protocol';
import type { Field } from '../fields';
import { toRecord } from '../records';
import type { SheetList } from '../select';
import type { Client } from '../smartsheet/client';
import type { Column, Row } from '../smartsheet/types';
import type { KnownRows } from './known';

/** One sheet, and what reading it takes. */
export interface SheetSource {
  client: Client;
  sheetId: number;
  /** For messages: `sheet "Budget" (4583173393803140)`. */
  label: string;
  /** How many columns the catalog knows of. */
  width: number;
  /** What to make of the columns that a page came with. */
  shapeOf: (columns: readonly Column[]) => Promise<Shape>;
  listed: SheetList;
  sweepHours: number;
  log: (level: LogLevel, message: string) => Promise<void>;
}

export interface Shape {
  fields: Field[];
  /** The id of the column that every sheet has exactly one of. */
  primary: number;
}

/**
 * Turns rows into records and remembers that they were delivered. `orphans` are
 * those whose level nobody can tell, as a row above them has not been seen.
 */
export function deliver(
  rows: readonly Row[],
  known: KnownRows,
  fields: readonly Field[],
  orphans = new Set<number>(),
): Emission[] {
  return rows.map((row) => {
    const isLost = row.parentId !== undefined && orphans.has(row.parentId);
    const level = isLost ? null : levelOf(row, known);
    known.set(row.id, level ?? 0);
    if (level === null) orphans.add(row.id);
    return toRecord(row, level, fields);
  });
}

/** Rows come after their parents, so a parent's level is always known by then. */
function levelOf({ parentId }: Row, known: KnownRows): number | null {
  if (parentId === undefined) return 0;
  const parent = known.get(parentId);
  return parent === undefined ? null : parent + 1;
}
