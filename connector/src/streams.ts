import { accountTables } from './account/streams';
import { ConnectorError } from './airbyte/errors';
import { inParallel } from './airbyte/parallel';
import type { StreamRequest } from './airbyte/stream';
import { rivals, uniqueNames } from './columns/names';
import type { Connection } from './connection';
import { byAge, withDate, type Chosen } from './select';

/** Of those that would share a name, the oldest has it. */
export async function nameStreams({
  client,
  findChosen,
  lanes,
}: Connection): Promise<Map<string, Chosen>> {
  const all = await findChosen();
  const contested = rivals(all);
  const dated = await inParallel(lanes, all, async (one) =>
    contested.has(one) ? withDate(client, one) : one,
  );
  return uniqueNames(dated.sort(byAge), [...accountTables.keys()]);
}

/**
 * The catalog says which sheet or report a stream is, so a renamed one is still
 * found. A catalog written by hand is matched by name.
 */
export async function identify(
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
