import { offer } from '../airbyte/offer';
import type { AirbyteStream } from '../airbyte/protocol';
import type { Connection } from '../connection';
import { explain, isClosed } from '../failures';
import { attachments, discussions, summaryFields } from './conversation';
import { events } from './events';
import { cellHistory } from './history';
import { columns, folders, sheets, workspaces } from './structure';
import type { AccountTable } from './table';
import { users } from './users';

/** Every stream about the account. Sheets cannot have these names. */
export const accountTables = new Map<string, AccountTable>([
  ['smartsheet_sheets', sheets],
  ['smartsheet_columns', columns],
  ['smartsheet_workspaces', workspaces],
  ['smartsheet_folders', folders],
  ['smartsheet_attachments', attachments],
  ['smartsheet_discussions', discussions],
  ['smartsheet_summary_fields', summaryFields],
  ['smartsheet_cell_history', cellHistory],
  ['smartsheet_users', users],
  ['smartsheet_events', events],
]);

/** Those of them that the token may read, as a catalog offers them. */
export async function describeAccount(
  connection: Connection,
): Promise<AirbyteStream[]> {
  const streams: AirbyteStream[] = [];
  for (const [name, table] of accountTables) {
    const { primaryKey, properties, cursor, isWanted } = table;
    if (isWanted?.(connection.config) === false) continue;
    try {
      await table.probe?.(connection);
      streams.push(offer(name, primaryKey, { properties }, { cursor }));
    } catch (error) {
      if (!isClosed(error)) throw explain(error, name);
      const why = `The token may not read ${name}: it is left out.`;
      await connection.log('INFO', why);
    }
  }
  return streams;
}
