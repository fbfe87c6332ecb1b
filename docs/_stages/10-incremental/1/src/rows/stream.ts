import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import { deliver, type Grid } from './grid';
import { readPages } from './pages';
import type { Place } from './place';

/** Reads all of a sheet, whatever was asked for. */
export async function* readRows(
  grid: Grid,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, id } = grid;
  const known = new Map<number, Place>();
  const pages = readPages({ pageSize: 500 }, (page) =>
    getRows(client, id, page),
  );
  for await (const { body } of pages) yield await deliver(grid, known, body);
  yield { state: { sheet_id: id } };
}
