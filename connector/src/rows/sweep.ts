import type { Batch, Checkpoint } from '../airbyte/stream';
import { getRowsById } from '../smartsheet/sheets';
import type { Column, Row } from '../smartsheet/types';
import { changedAt, deliver, type Grid } from './grid';
import { takeInventory } from './inventory';
import { bury, expectRows } from './pending';
import { isSamePlace, placeOf, type Place } from './place';
import { toState, type SheetState } from './state';
import { lastFinishedSecond, lookBack } from './time';

/** As many ids as fit into an address with room to spare. */
const idsPerRequest = 100;

/**
 * Compares the ids on the sheet with those we delivered. Finds what no filter
 * shows: rows that left, rows that came without a new date, rows that turned
 * blank, rows that hang elsewhere since their parents moved, and rows that
 * slipped from page to page. Returns whether all ids were seen.
 *
 * `finished` is the second up to which the changes were delivered. Without it,
 * in a full refresh, only the rows come that we do not have.
 */
export async function* sweepSheet(
  grid: Grid,
  state: SheetState,
  columns: Column[],
  finished?: string,
): AsyncGenerator<Batch | Checkpoint, boolean> {
  const { client, id } = grid;
  const { rows, moment } = await takeInventory(grid, columns);
  const answeredAt = moment?.answeredAt ?? 0;
  const places = new Map<number, Place>();
  const missed = [...rows.values()].filter((row) => {
    const place = placeOf(row, places);
    places.set(row.id, place);
    const known = state.rows.get(row.id);
    if (!known || !finished) return !known;
    const hangsElsewhere = moment && !isSamePlace(known, place);
    return hangsElsewhere || isMissed(row, state, finished);
  });
  if (expectRows(state, missed)) yield { state: toState(state) };
  if (moment && finished) yield* bury(state, rows, answeredAt);

  for (let i = 0; i < missed.length; i += idsPerRequest) {
    const ids = missed.slice(i, i + idsPerRequest).map(({ id }) => id);
    const found = await getRowsById(client, id, ids);
    const page = { columns, rows: found };
    yield* deliver(grid, state, page, answeredAt, moment && places);
  }
  if (moment && finished) state.swept_at = lastFinishedSecond(moment.begunAt);
  return moment !== undefined;
}

/**
 * Whether a row that we know should have come with the changes and did not, by
 * its date; both bounds on the left are looked back from.
 *
 *     swept_at         cursor           finished
 *     ───┼───────────────┼─────────────────┼────▶
 *        │   if blank    │   if any other  │ next sync
 */
function isMissed(row: Row, state: SheetState, finished: string): boolean {
  const { cells, modifiedAt } = row;
  const isDelivered =
    state.recent.get(row.id) === changedAt(row) && modifiedAt <= finished;
  // A blank row has no primary value; neither has a row that left it out.
  const maybeBlank = cells.every(({ value }) => (value ?? '') === '');
  // No filter will show a blank row later, and any filter all the others.
  if (maybeBlank) return modifiedAt > lookBack(state.swept_at) && !isDelivered;
  const isDue = modifiedAt > lookBack(state.cursor) && modifiedAt <= finished;
  return isDue && !isDelivered;
}
