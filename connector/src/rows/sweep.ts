import type { Batch } from '../airbyte/stream';
import { getRowIds, getRowsById } from '../smartsheet/sheets';
import type { Row } from '../smartsheet/types';
import { toTombstone } from '../records';
import { readPages } from './pages';
import { deliver, type Shape, type SheetSource } from './source';
import type { SheetState } from './state';
import { lastFinishedSecond, toSecond } from './time';

/** Ids weigh little: the API's largest page is cheap, and mostly the only one. */
const idsPerPage = 10_000;
/** As many ids as fit into an address with room to spare. */
const idsPerRequest = 100;
const attempts = 3;

export interface SweepOptions {
  /** Rows of this sync that need no second look. */
  changed: ReadonlySet<number>;
  /** Whether to deliver tombstones, and rows that turned blank. */
  deletes: boolean;
}

/**
 * Compares the ids on the sheet with those we delivered. Finds what no filter
 * shows: rows that left, rows that came without a new date, and rows that turned
 * blank. Without `deletes`, as in a full refresh, only rows that were missed.
 */
export async function* sweepSheet(
  source: SheetSource,
  state: SheetState,
  { fields, primary }: Shape,
  { changed, deletes }: SweepOptions,
): AsyncGenerator<Batch> {
  const { rows, complete, sentAt } = await takeInventory(source, primary);
  const gone = complete
    ? [...state.rows.keys()].filter((id) => !rows.has(id))
    : [];
  for (const id of gone) state.rows.delete(id);
  if (deletes) {
    const noticed = toSecond(sentAt);
    yield { records: gone.map((id) => toTombstone(id, noticed)) };
  }

  const missed = [...rows.values()].filter(
    (row) =>
      !state.rows.has(row.id) ||
      (deletes &&
        row.maybeBlank &&
        row.modifiedAt > state.sweptAt &&
        !changed.has(row.id)),
  );
  for (let i = 0; i < missed.length; i += idsPerRequest) {
    const ids = missed.slice(i, i + idsPerRequest).map(({ id }) => id);
    const found = await getRowsById(source.client, source.sheetId, ids);
    yield { records: deliver(found, state.rows, fields) };
  }
  if (complete) state.sweptAt = lastFinishedSecond(sentAt);
}

interface Inventory {
  rows: Map<number, Counted>;
  /** Whether all ids were seen at one moment; only then a missing one is gone. */
  complete: boolean;
  sentAt: number;
}

interface Counted {
  id: number;
  modifiedAt: string;
  /** A blank row has no primary value; neither has a row that left it out. */
  maybeBlank: boolean;
}

async function takeInventory(
  { client, sheetId, label, log }: SheetSource,
  primary: number,
): Promise<Inventory> {
  const inventory: Inventory = { rows: new Map(), complete: false, sentAt: 0 };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const ids = new Set<number>();
    const versions = new Set<number>();
    let total = 0;
    let first: number | undefined;
    const pages = readPages(
      (page) => getRowIds(client, sheetId, primary, page),
      {
        page: 1,
        pageSize: idsPerPage,
      },
    );
    for await (const { answer } of pages) {
      first ??= answer.sentAt;
      versions.add(answer.body.version);
      total = answer.body.totalRowCount;
      for (const row of answer.body.rows) {
        ids.add(row.id);
        inventory.rows.set(row.id, toCounted(row));
      }
    }
    inventory.sentAt = first ?? 0;
    if (versions.size === 1 && ids.size === total) {
      for (const id of inventory.rows.keys())
        if (!ids.has(id)) inventory.rows.delete(id);
      return { ...inventory, complete: true };
    }
  }
  await log(
    'WARN',
    `The ${label} is edited faster than its ids can be read: deletions are looked for in the next sync.`,
  );
  return inventory;
}

function toCounted({ id, modifiedAt, cells }: Row): Counted {
  return {
    id,
    modifiedAt,
    maybeBlank: cells.every(({ value }) => value === undefined),
  };
}
