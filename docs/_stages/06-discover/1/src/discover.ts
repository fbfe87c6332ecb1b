import { offer } from './airbyte/offer';
import { inParallel } from './airbyte/parallel';
import type { AirbyteCatalog, AirbyteStream } from './airbyte/protocol';
import { toProperties } from './columns/properties';
import { reportProperties, systemProperties } from './columns/system';
import { refuseTooMany, type Connection } from './connection';
import { explain, isClosed } from './failures';
import type { Chosen } from './select';
import { getReportColumns } from './smartsheet/reports';
import { getColumns } from './smartsheet/sheets';
import type { Column } from './smartsheet/types';
import { nameStreams } from './streams';

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
  return { streams: described.flat() };
}
