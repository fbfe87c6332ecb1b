import { getRowIds } from '../smartsheet/sheets';
import type { Column, Row } from '../smartsheet/types';
import type { Grid } from './grid';
import { readPages } from './pages';

/** Ids weigh little: the API's largest page is cheap, and mostly the only one. */
const idsPerPage = 10_000;
/** How often rows are counted anew when somebody edits meanwhile. */
export const attempts = 3;

/** What is on a sheet, as far as a few attempts have seen. */
export interface Inventory {
  /** With their primary cells only. */
  rows: Map<number, Row>;
  /**
   * When all ids were seen at once, if they ever were: only then is a missing
   * one gone.
   */
  moment?: { begunAt: number; answeredAt: number };
}

/** The rows of a sheet by id, as far as a few attempts find them. */
export async function takeInventory(
  { client, id, label, log }: Pick<Grid, 'client' | 'id' | 'label' | 'log'>,
  columns: readonly Column[],
): Promise<Inventory> {
  const primary = columns.find(({ primary }) => primary)?.id ?? 0;
  const all = new Map<number, Row>();
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const rows = new Map<number, Row>();
    const pages = readPages({ pageSize: idsPerPage }, (page) =>
      getRowIds(client, id, primary, page),
    );
    for await (const { body, isLast, edited, ...moment } of pages) {
      for (const row of body.rows) rows.set(row.id, row);
      const complete = isLast && !edited && rows.size === body.totalRowCount;
      if (complete) return { rows, moment };
    }
    for (const [id, row] of rows) all.set(id, row);
  }
  await log(
    'WARN',
    `The ${label} is edited faster than its ids can be read: deletions are looked for in the next sync.`,
  );
  return { rows: all };
}
