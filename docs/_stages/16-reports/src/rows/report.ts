import type { Batch, Checkpoint } from '../airbyte/stream';
import { getReportRows, withVirtualId } from '../smartsheet/reports';
import type { Row } from '../smartsheet/types';
import { deliver, isNews, startsOver, type Grid } from './grid';
import { readPages, rowsPerPage } from './pages';
import { bury } from './pending';
import { placeOf, type Place } from './place';
import type { SheetState } from './state';
import { lastFinishedSecond } from './time';

/** Reads all of a report: delivers what is news, and tombstones for what is gone. */
export async function* readReport(
  grid: Grid,
  state: SheetState,
): AsyncGenerator<Batch | Checkpoint> {
  const { seen, isWhole, begunAt, answeredAt } = yield* passOver(grid, state);
  if (!isWhole) return;
  const finished = lastFinishedSecond(begunAt);
  if (finished > state.cursor) state.cursor = finished;
  state.swept_at = state.cursor;
  if (grid.mode === 'incremental') yield* bury(state, seen, answeredAt);
}
