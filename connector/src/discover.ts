import { ConnectorError } from './airbyte/errors';
import { offer } from './airbyte/offer';
import { inParallel } from './airbyte/parallel';
import type { AirbyteCatalog, AirbyteStream } from './airbyte/protocol';
import { accountTables, describeAccount } from './account/tables';
import type { Connection } from './connection';
import { explain, isClosed } from './failures';
import { uniqueNames } from './names';
import { toProperties } from './properties';
import type { Chosen } from './select';
import { getReportColumns } from './smartsheet/reports';
import { getColumns } from './smartsheet/sheets';
import { reportProperties, systemProperties } from './system';

/** Airbyte gives discover nine minutes; one is for the lists and for luck. */
const minutes = 8;
const parallel = 8;

/** Every stream that the config and the token allow, with its schema. */
export async function discover(
  connection: Connection,
): Promise<AirbyteCatalog> {
  const named = nameStreams(await connection.chosen());
  refuseTooMany(named.size, connection.config.requestsPerMinute);
  const described = await inParallel(parallel, [...named], ([name, chosen]) =>
    describe(connection, name, chosen),
  );
  const account = await describeAccount(connection);
  return { streams: [...described.flat(), ...account] };
}

export function nameStreams(chosen: readonly Chosen[]): Map<string, Chosen> {
  return uniqueNames(chosen, [...accountTables.keys()]);
}

/** The columns of each sheet take a request of their own: there is no other way. */
function refuseTooMany(count: number, requestsPerMinute: number): void {
  const limit = minutes * requestsPerMinute;
  if (count <= limit) return;
  throw new ConnectorError(
    'config_error',
    `Cannot discover ${count} sheets and reports: at ${requestsPerMinute} requests a minute there is time for ${limit}. ` +
      'Choose folders, workspaces, sheets or reports in the config, and make several connections of them.',
  );
}

/** A stream, or none where a sheet or report that nobody named is closed. */
async function describe(
  { client, config, log }: Connection,
  name: string,
  { kind, id }: Chosen,
): Promise<AirbyteStream[]> {
  const isSheet = kind === 'sheet';
  const get = isSheet ? getColumns : getReportColumns;
  const ofRow = isSheet ? systemProperties : reportProperties;
  const subject = `${kind} "${name}" (${id})`;
  try {
    const columns = await get(client, id);
    const properties = toProperties(columns, ofRow, config);
    const schema = { [`${kind}_id`]: id, properties };
    return [offer(name, ['_row_id'], schema, '_modified_at')];
  } catch (error) {
    const { sheets, reports } = config.selection;
    const wasNamed = [...sheets, ...reports].includes(id);
    if (wasNamed || !isClosed(error)) throw explain(error, subject);
    await log('WARN', `Left out ${subject}: ${error.message}.`);
    return [];
  }
}
