import { accountTables } from './account/streams';
import { readTable } from './account/table';
import { ConnectorError } from './airbyte/errors';
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
import { nameStreams } from './discover';
import { explain } from './failures';
import { openGrid } from './rows/open';
import { readRows } from './rows/stream';
import type { Chosen } from './select';

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
      open(connection, { name, schema, mode, state, goesOn });
    if (mode === 'incremental') return { name, read: () => read(true) };
    return {
      name,
      read: () => readRefresh(entry, state, read, connection.log),
    };
  });
}

async function* open(
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

/**
 * The catalog says which sheet or report a stream is, so a renamed one is still
 * found. A catalog written by hand is matched by name.
 */
async function identify(
  connection: Connection,
  { name, schema }: StreamRequest,
): Promise<Pick<Chosen, 'kind' | 'id'>> {
  const { sheet_id: sheetId, report_id: reportId } = schema;
  if (typeof sheetId === 'number') return { kind: 'sheet', id: sheetId };
  if (typeof reportId === 'number') return { kind: 'report', id: reportId };
  const chosen = (await nameStreams(connection)).get(name);
  if (chosen) return chosen;
  throw new ConnectorError(
    'config_error',
    `There is no stream "${name}" in this source. Refresh the schema, or take the stream out of the catalog.`,
  );
}
