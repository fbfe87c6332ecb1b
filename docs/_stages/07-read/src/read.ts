import { ConnectorError } from './airbyte/errors';
import type { ConfiguredStream } from './airbyte/protocol';
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

/** Finds what each configured stream stands for, and how it is read. */
export function openStreams(
  connection: Connection,
  configured: readonly ConfiguredStream[],
  states: States,
): ReadableStream[] {
  return configured.map(({ stream, sync_mode: mode }) => {
    const { name, json_schema: schema } = stream;
    const state = states.get(name);
    const request = { name, schema, mode, state, goesOn: true };
    return { name, read: () => readOne(connection, request) };
  });
}

async function* readOne(
  connection: Connection,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  try {
    const chosen = await identify(connection, request);
    if (chosen.kind === 'report') {
      throw new ConnectorError(
        'system_error',
        `Cannot read report "${request.name}": that comes in a later chapter.`,
      );
    }
    yield* readRows(openGrid(connection, request, chosen), request);
  } catch (error) {
    throw explain(error, `stream "${request.name}"`);
  }
}
