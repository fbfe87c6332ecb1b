import { byType, id, type Fields } from '../airbyte/schema';
import { explain, isClosed } from '../failures';
import type { Query } from '../smartsheet/client';
import { listAll } from '../smartsheet/lists';
import type { AccountTable } from './table';

/**
 * A table of what an endpoint lists for each selected sheet. A sheet that is
 * closed to the token is left out with a warning: to fail over it is for the
 * stream of its rows.
 */
export function perSheet<T extends object>(
  endpoint: string,
  query: Query,
  fields: Fields[],
  complete: (raw: T) => object = (raw) => raw,
): AccountTable {
  return {
    primaryKey: ['sheet_id', 'id'],
    properties: byType([id, 'sheet_id', 'id'], ...fields),
    async *list({ client, chosen, log }) {
      for (const { kind, id: sheetId, name } of await chosen()) {
        if (kind !== 'sheet') continue;
        const subject = `sheet "${name}" (${sheetId})`;
        const path = `/sheets/${sheetId}/${endpoint}`;
        try {
          const all = await listAll<T>(client, path, query);
          yield all.map((raw) => ({ ...complete(raw), sheetId }));
        } catch (error) {
          if (!isClosed(error)) throw explain(error, subject);
          await log('WARN', `Left out ${subject}: ${error.message}.`);
        }
      }
    },
  };
}
