import { ConnectorError } from './airbyte/errors';
import type { ConfiguredStream } from './airbyte/protocol';
import type { States } from './airbyte/state';
import type { ReadableStream, StreamRequest } from './airbyte/stream';
import type { Connection } from './connection';
import { nameStreams } from './discover';
import { explain } from './failures';
import { openSheet } from './open';
import type { Chosen } from './select';

async function* open(
  connection: Connection,
  request: StreamRequest,
): ReturnType<Read> {
  try {
    const { kind, id } = await identify(connection, request);
    if (kind === 'report') {
      throw new ConnectorError(
        'system_error',
        `Cannot read report "${request.name}": that comes in a later chapter.`,
      );
    }
    yield* openSheet(connection, request, id);
  } catch (error) {
    throw explain(error, `stream "${request.name}"`);
  }
}
