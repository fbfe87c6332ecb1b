import { byType, id, type Fields } from '../airbyte/schema';
import type { Connection } from '../connection';
import { explain, isClosed } from '../failures';
import type { Query } from '../http/send';
import type { Chosen } from '../select';
import { listAll } from '../smartsheet/lists';
import type { AccountTable } from './table';

/**
 * Reads something of each selected sheet. A sheet that is closed to the token is
 * left out with a warning: to fail over it is for the stream of its rows. If none
 * is open, an empty table would be a lie.
 */
export async function* eachSheet<T>(
  { findChosen, log }: Connection,
  read: (sheet: Chosen) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const sheets = (await findChosen()).filter(({ kind }) => kind === 'sheet');
  let refusal: unknown;
  let anyOpen = false;
  for (const sheet of sheets) {
    const subject = `sheet "${sheet.name}" (${sheet.id})`;
    try {
      for await (const found of read(sheet)) {
        anyOpen = true;
        yield found;
      }
      anyOpen = true;
    } catch (error) {
      if (!isClosed(error)) throw explain(error, subject);
      await log('WARN', `Left out ${subject}: ${error.message}.`);
      refusal ??= explain(error, subject);
    }
  }
  if (refusal && !anyOpen) throw refusal;
}

/** A table of what an endpoint lists for each sheet, several asked at a time. */
export function perSheet<T extends object>(
  endpoint: string,
  query: Query,
  fields: Fields[],
  complete: (raw: T) => object = (raw) => raw,
): AccountTable {
  return {
    primaryKey: ['sheet_id', 'id'],
    properties: byType([id, 'sheet_id', 'id'], ...fields),
    async *list(connection) {
      const { client, findChosen, lanes } = connection;
      const ahead = (await findChosen()).filter(({ kind }) => kind === 'sheet');
      const begun: Promise<T[]>[] = [];
      yield* eachSheet(connection, async function* ({ id: sheetId }) {
        for (const { id } of ahead.splice(0, lanes() - begun.length)) {
          const list = listAll<T>(client, `/sheets/${id}/${endpoint}`, query);
          // Nobody awaits it if the one before it fails.
          list.catch(() => {});
          begun.push(list);
        }
        const all = (await begun.shift()) ?? [];
        yield all.map((raw) => ({ ...complete(raw), sheetId }));
      });
    },
  };
}
