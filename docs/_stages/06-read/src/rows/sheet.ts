import type { Batch, Checkpoint, StreamRequest } from '../airbyte/stream';
import { getRows } from '../smartsheet/sheets';
import type { KnownRows } from './known';
import { readPages } from './pages';
import { deliver, type SheetSource } from './source';

/** Reads all of a sheet, whatever was asked for. */
export async function* readSheet(
  { client, sheetId, shapeOf }: SheetSource,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const known: KnownRows = new Map();
  const pages = readPages((page) => getRows(client, sheetId, page), {
    page: 1,
    pageSize: 500,
  });
  for await (const { answer } of pages) {
    const { fields } = await shapeOf(answer.body.columns);
    yield { records: deliver(answer.body.rows, known, fields) };
  }
  yield { state: { sheet_id: sheetId } };
}
