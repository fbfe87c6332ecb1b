import { ConnectorError } from './airbyte/errors';
import { incrementalStream } from './airbyte/offer';
import { inParallel } from './airbyte/parallel';
import type { AirbyteCatalog, AirbyteStream } from './airbyte/protocol';
import { accountNames, describeAccount } from './account/describe';
import type { Connection } from './connection';
import { explain, isClosed } from './failures';
import { uniqueNames } from './names';
import { toProperties } from './properties';
import type { Chosen } from './select';
import { getReportColumns } from './smartsheet/reports';
import { getColumns } from './smartsheet/sheets';
import { systemFields, systemProperties } from './system';

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
  return uniqueNames(chosen, ({ name }) => name, accountNames);
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

async function describe(
  { client, config, log }: Connection,
  name: string,
  { kind, id }: Chosen,
): Promise<AirbyteStream[]> {
  const get = kind === 'sheet' ? getColumns : getReportColumns;
  const subject = `${kind} "${name}" (${id})`;
  try {
    const columns = await get(client, id);
    const origin =
      kind === 'sheet' ? {} : { _sheet_id: { type: ['null', 'integer'] } };
    const reservedFields = [...systemFields, ...Object.keys(origin)];
    const properties = {
      ...systemProperties,
      ...origin,
      ...toProperties(columns, reservedFields, config),
    };
    return [
      incrementalStream(name, ['_row_id'], '_modified_at', {
        [`${kind}_id`]: id,
        properties,
      }),
    ];
  } catch (error) {
    const wasNamed = [
      ...config.selection.sheets,
      ...config.selection.reports,
    ].includes(id);
    if (wasNamed || !isClosed(error)) throw explain(error, subject);
    await log('WARN', `Left out ${subject}: ${error.message}.`);
    return [];
  }
}
