import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import type { KnownRows } from './known';
import { readPages } from './pages';
import { deliver, type RowSource } from './grid';

/** Reads all of a sheet, whatever was asked for. */
export async function* readRows(
  source: RowSource,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const { client, id } = source;
  const known: KnownRows = new Map();
  const pages = readPages({ pageSize: 500 }, (page) =>
    getRows(client, id, page),
  );
  for await (const { body } of pages) yield await deliver(source, known, body);
  yield { state: { sheet_id: id } };
}
