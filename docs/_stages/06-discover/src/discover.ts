import { offer } from './airbyte/offer';
import { inParallel } from './airbyte/parallel';
import type { AirbyteCatalog, AirbyteStream } from './airbyte/protocol';
import { rivals, uniqueNames } from './columns/names';
import { toProperties } from './columns/properties';
import { reportProperties, systemProperties } from './columns/system';
import { refuseTooMany, type Connection } from './connection';
import { explain, isClosed } from './failures';
import { byAge, withDate, type Chosen } from './select';
import { getReportColumns } from './smartsheet/reports';
import { getColumns } from './smartsheet/sheets';
import type { Column } from './smartsheet/types';

/** Every stream that the config and the token allow, with its schema. */
export async function discover(
  connection: Connection,
): Promise<AirbyteCatalog> {
  // The columns of each take a request of their own: there is no other way.
  refuseTooMany(connection, 'discover', await connection.findChosen());
  const named = [...(await nameStreams(connection))];
  const seen: Column[] = [];
  const { lanes } = connection;
  const described = await inParallel(lanes, named, ([name, chosen]) =>
    describe(connection, name, chosen, seen),
  );
  await nameMissing(connection, seen);
  return { streams: described.flat() };
}

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
  return uniqueNames(dated.sort(byAge), []);
}
