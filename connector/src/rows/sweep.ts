import type { Batch } from '../airbyte/stream';
import { getRowIds, getRowsById } from '../smartsheet/sheets';
import type { Row } from '../smartsheet/types';
import type { Field } from '../fields';
import { toTombstone } from '../records';
import type { KnownRows } from './known';
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
  /** Rows of this sync, and the dates that they had: mostly need no second look. */
  delivered: ReadonlyMap<number, string>;
  /** Those of them whose level could not be told; their parents are missed. */
  orphans: ReadonlySet<number>;
  /** What this sync asked for: anything modified later should be delivered. */
  since: string;
}

/**
 * Compares the ids on the sheet with those we delivered. Finds what no filter
 * shows: rows that left, rows that came without a new date, rows that turned
 * blank, and rows that slipped from page to page. Returns whether all ids were
 * seen.
 */
export async function* sweepSheet(
  source: SheetSource,
  state: SheetState,
  { fields, primary }: Shape,
  { delivered, orphans, since }: SweepOptions,
): AsyncGenerator<Batch, boolean> {
  const inventory = await takeInventory(source, primary);
  const { rows, complete, sentAt } = inventory;
  const gone = complete ? forget(state.rows, rows) : [];
  const noticed = toSecond(inventory.answeredAt);
  yield { records: gone.map((id) => toTombstone(id, noticed)) };

  // No filter will show a blank row later, also not one that was delivered
  // before it turned blank: at the latest in the second of its date.
  const isDelivered = ({ id, modifiedAt }: Counted) =>
    delivered.get(id) === modifiedAt && modifiedAt <= state.cursor;
  const missed = [...rows.values()].filter(
    (row) =>
      !state.rows.has(row.id) ||
      orphans.has(row.id) ||
      (row.maybeBlank
        ? row.modifiedAt > state.sweptAt && !isDelivered(row)
        : row.modifiedAt > since && !delivered.has(row.id)),
  );
  yield* deliverById(source, state, fields, missed);
  if (complete) state.sweptAt = lastFinishedSecond(sentAt);
  return complete;
}

/** Delivers the rows that a walk missed, and nothing of what else changed. */
export async function* fillGaps(
  source: SheetSource,
  state: SheetState,
  { fields, primary }: Shape,
): AsyncGenerator<Batch> {
  const { rows, complete } = await takeInventory(source, primary);
  if (complete) forget(state.rows, rows);
  const missed = [...rows.values()].filter(({ id }) => !state.rows.has(id));
  yield* deliverById(source, state, fields, missed);
}

/** Takes out the rows that are no longer on the sheet, and returns their ids. */
function forget(
  known: KnownRows,
  present: ReadonlyMap<number, Counted>,
): number[] {
  const gone = [...known.keys()].filter((id) => !present.has(id));
  for (const id of gone) known.delete(id);
  return gone;
}

async function* deliverById(
  { client, sheetId }: SheetSource,
  state: SheetState,
  fields: readonly Field[],
  rows: readonly Counted[],
): AsyncGenerator<Batch> {
  for (let i = 0; i < rows.length; i += idsPerRequest) {
    const ids = rows.slice(i, i + idsPerRequest).map(({ id }) => id);
    const found = await getRowsById(client, sheetId, ids);
    yield { records: deliver(found, state.rows, fields) };
  }
}

interface Inventory {
  rows: Map<number, Counted>;
  /** Whether all ids were seen at one moment; only then a missing one is gone. */
  complete: boolean;
  /** Before the first of its pages, and after the last. */
  sentAt: number;
  answeredAt: number;
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
  const inventory: Inventory = {
    rows: new Map(),
    complete: false,
    sentAt: 0,
    answeredAt: 0,
  };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const ids = new Set<number>();
    const versions = new Set<string>();
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
      inventory.answeredAt = answer.answeredAt;
      const { version, totalRowCount } = answer.body;
      versions.add(`${version}/${totalRowCount}`);
      total = totalRowCount;
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
