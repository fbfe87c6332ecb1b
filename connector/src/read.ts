import { accountTables } from './account/streams';
import { readTable } from './account/table';
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

/** Finds what each configured stream stands for, and how it is read. */
export function openStreams(
  connection: Connection,
  configured: readonly ConfiguredStream[],
  states: States,
): ReadableStream[] {
  return configured.map((entry) => {
    const { name, json_schema: schema } = entry.stream;
    const { sync_mode: mode } = entry;
    const state = states.get(name);
    const read = (goesOn: boolean) =>
      readOne(connection, { name, schema, mode, state, goesOn });
    if (mode === 'incremental') return { name, read: () => read(true) };
    return {
      name,
      read: () => readRefresh(entry, state, read, connection.log),
    };
  });
}

async function* readOne(
  connection: Connection,
  request: StreamRequest,
): AsyncGenerator<Batch | Checkpoint> {
  const table = accountTables.get(request.name);
  try {
    if (table) yield* readTable(connection, table, request);
    else {
      const chosen = await identify(connection, request);
      yield* readRows(openGrid(connection, request, chosen), request);
    }
  } catch (error) {
    throw explain(error, `stream "${request.name}"`);
  }
}
