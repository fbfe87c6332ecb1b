import { ConnectorError } from './airbyte/errors';
import { offer } from './airbyte/offer';
import { inParallel } from './airbyte/parallel';
import type { AirbyteCatalog, AirbyteStream } from './airbyte/protocol';
import type { Connection } from './connection';
import { explain, isClosed } from './failures';
import { uniqueNames } from './names';
import { toProperties } from './properties';
import type { Chosen } from './select';
import { getReportColumns } from './smartsheet/reports';
import { getColumns } from './smartsheet/sheets';
import { reportProperties, systemProperties } from './system';

/** Every stream that the config and the token allow, with its schema. */
export async function discover(
  connection: Connection,
): Promise<AirbyteCatalog> {
  const named = nameStreams(await connection.chosen());
  refuseTooMany(named.size, connection.config.requestsPerMinute);
  const described = await inParallel(parallel, [...named], ([name, chosen]) =>
    describe(connection, name, chosen),
  );
  return { streams: described.flat() };
}

export function nameStreams(chosen: readonly Chosen[]): Map<string, Chosen> {
  return uniqueNames(chosen, []);
}
