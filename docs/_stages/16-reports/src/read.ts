import type { ConfiguredStream } from './airbyte/protocol';
import { readRefresh } from './airbyte/refresh';
import type { States } from './airbyte/state';
import type {
  Batch,
  Checkpoint,
  ReadableStream,
  StreamRequest,
} from './airbyte/stream';
import type { Connection } from './connection';
import { explain } from './failures';
import { openGrid } from './rows/open';
import { readRows } from './rows/stream';
import { identify } from './streams';

async function* readOne(
  connection: Connection,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  try {
    const chosen = await identify(connection, request);
    yield* readRows(openGrid(connection, request, chosen), request);
  } catch (error) {
    throw explain(error, `stream "${request.name}"`);
  }
}
