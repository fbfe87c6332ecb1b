import type { Batch } from '../airbyte/stream';
import { toTombstone } from '../records';
import { getRowIds, getRowsById } from '../smartsheet/sheets';
import type { Column, Row } from '../smartsheet/types';
import type { KnownRows } from './known';
import { readPages } from './pages';
import { deliver, type RowSource } from './source';
import type { SheetState } from './state';
import { lastFinishedSecond, toSecond } from './time';

/** Ids weigh little: the API's largest page is cheap, and mostly the only one. */
const idsPerPage = 10_000;
/** As many ids as fit into an address with room to spare. */
const idsPerRequest = 100;
const attempts = 3;

/** What an incremental sync has asked for and got before it sweeps. */
export interface Changes {
  /** Anything modified later should be delivered. */
  since: string;
  /** Rows of this sync, and the dates that they had: mostly need no second look. */
  delivered: ReadonlyMap<number, string>;
}

/**
 * Compares the ids on the sheet with those we delivered. Finds what no filter
 * shows: rows that left, rows that came without a new date, rows that turned
 * blank, and rows that slipped from page to page. Returns whether all ids were
 * seen.
 *
 * Without `changes`, in a full refresh, it delivers the rows that we do not have
 * and nothing of what else happened.
 */
export async function* sweepSheet(
  source: RowSource,
  state: SheetState,
  columns: Column[],
  changes?: Changes,
): AsyncGenerator<Batch, boolean> {
  const { rows, moment } = await takeInventory(source, columns);
  if (moment) {
    const tombstones = forget(state.rows, rows, moment.answeredAt);
    if (changes) yield tombstones;
  }

  const missed = [...rows.values()].filter(
    (row) =>
      !state.rows.has(row.id) || (changes && isMissed(row, state, changes)),
  );
  for (let i = 0; i < missed.length; i += idsPerRequest) {
    const ids = missed.slice(i, i + idsPerRequest).map(({ id }) => id);
    const found = await getRowsById(source.client, source.id, ids);
    yield await deliver(source, state.rows, { columns, rows: found });
  }
  if (moment && changes) state.swept_at = lastFinishedSecond(moment.begunAt);
  return moment !== undefined;
}

/** Takes the rows that are gone out of the known ones, and says so. */
export function forget(
  known: KnownRows,
  present: { has: (id: number) => boolean },
  noticedAt: number,
): Batch {
  const gone = [...known.keys()].filter((id) => !present.has(id));
  for (const id of gone) known.delete(id);
  return { records: gone.map((id) => toTombstone(id, toSecond(noticedAt))) };
}

/** Whether a row that we know should have come with the changes and did not. */
function isMissed(
  { id, modifiedAt, cells }: Row,
  state: SheetState,
  { since, delivered }: Changes,
): boolean {
  // The row above an orphan is known by now, or comes before it.
  if (state.rows.get(id) === null) return true;
  // A blank row has no primary value; neither has a row that left it out.
  const maybeBlank = cells.every(({ value }) => value === undefined);
  if (!maybeBlank) return modifiedAt > since && !delivered.has(id);
  // No filter will show a blank row later, also not one that was delivered
  // before it turned blank: at the latest in the second of its date.
  const isDelivered =
    delivered.get(id) === modifiedAt && modifiedAt <= state.cursor;
  return modifiedAt > state.swept_at && !isDelivered;
}

interface Inventory {
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
  {
    client,
    id,
    label,
    log,
  }: Pick<RowSource, 'client' | 'id' | 'label' | 'log'>,
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
