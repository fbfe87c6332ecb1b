import type { JsonObject } from '../airbyte/protocol';
import { explain, isClosed } from '../failures';
import type { Client } from '../smartsheet/client';
import type { Account } from './table';

/**
 * Asks one thing of each selected sheet. One that is closed to the token is
 * left out with a warning: to fail over it is for the stream of its rows.
 */
export async function* perSheet(
  { client, sheets, warn }: Account,
  read: (client: Client, sheetId: number) => Promise<JsonObject[]>,
): AsyncGenerator<JsonObject[]> {
  for (const { kind, id, name } of await sheets()) {
    if (kind !== 'sheet') continue;
    const subject = `sheet "${name}" (${id})`;
    try {
      yield await read(client, id);
    } catch (error) {
      if (!isClosed(error)) throw explain(error, subject);
      await warn(`Left out ${subject}: ${error.message}.`);
    }
  }
}
