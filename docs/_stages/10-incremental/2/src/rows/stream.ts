import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { deliver, type Grid } from './grid';
import { readPages } from './pages';
import { newState, toState } from './state';

/** Reads all of a sheet, whatever was asked for. */
export async function* readRows(
  grid: Grid,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, id } = grid;
  const state = newState(id);
  const pages = readPages({ pageSize: 500 }, (page) =>
    getRows(client, id, page),
  );
  for await (const { body, answeredAt } of pages)
    yield* deliver(grid, state, body, answeredAt);
  yield { state: toState(state) };
}
