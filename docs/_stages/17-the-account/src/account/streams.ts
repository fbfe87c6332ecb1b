import { offer } from '../airbyte/offer';
import type { AirbyteStream } from '../airbyte/protocol';
import type { Connection } from '../connection';
import { explain, isClosed } from '../failures';
import { attachments, discussions, summaryFields } from './conversation';
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
  ['smartsheet_users', users],
]);

/** Those of them that the token may read, as a catalog offers them. */
export async function describeAccount(
  connection: Connection,
): Promise<AirbyteStream[]> {
  const streams: AirbyteStream[] = [];
  for (const [name, table] of accountTables) {
    const { primaryKey, properties } = table;
    try {
      await table.probe?.(connection);
      streams.push(offer(name, primaryKey, { properties }));
    } catch (error) {
      if (!isClosed(error)) throw explain(error, name);
      const why = `The token may not read ${name}: it is left out.`;
      await connection.log('INFO', why);
    }
  }
  return streams;
}
