import { ConnectorError } from './airbyte/errors';
import type {
  AirbyteCatalog,
  AirbyteStream,
  JsonObject,
} from './airbyte/protocol';
import { eventProperties, eventsName, probeEvents } from './account/events';
import { isClosed } from './account/perSheet';
import type { AccountTable } from './account/table';
import { accountTables } from './account/tables';
import type { Connection } from './connection';
import { explain } from './failures';
import { toProperties } from './fields';
import { uniqueNames } from './names';
import { inParallel } from './parallel';
import { systemFields, systemProperties } from './records';
import type { Chosen } from './select';
import { getReportColumns } from './smartsheet/reports';
import { getColumns } from './smartsheet/sheets';

/** Airbyte gives discover nine minutes; one is for the lists and for luck. */
const minutes = 8;
const parallel = 8;

/** Names that sheets cannot have, because the account's own streams do. */
const reserved = [...accountTables.map(({ name }) => name), eventsName];

/** Every stream that the config and the token allow, with its schema. */
export async function discover(
  connection: Connection,
): Promise<AirbyteCatalog> {
  const named = nameStreams(await connection.chosen());
  refuseTooMany(named.size, connection.config.requestsPerMinute);
  const described = await inParallel(parallel, [...named], ([name, chosen]) =>
    describe(connection, name, chosen),
  );
  const account = [
    ...(await allowedTables(connection)),
    ...(await allowedEvents(connection)),
  ];
  return { streams: [...described.flat(), ...account] };
}

export function nameStreams(chosen: readonly Chosen[]): Map<string, Chosen> {
  return uniqueNames(chosen, ({ name }) => name, reserved);
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
    const { numberColumns, cellDetails } = config;
    const reservedFields = [...systemFields, ...Object.keys(origin)];
    const properties = {
      ...systemProperties,
      ...origin,
      ...toProperties(columns, reservedFields, numberColumns, cellDetails),
    };
    return [
      incremental(name, ['_row_id'], '_modified_at', {
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

async function allowedTables(connection: Connection): Promise<AirbyteStream[]> {
  const allowed: AirbyteStream[] = [];
  for (const table of accountTables) {
    if (await isAllowed(connection, table.name, table.probe))
      allowed.push(fullRefresh(table));
  }
  return allowed;
}

async function allowedEvents(connection: Connection): Promise<AirbyteStream[]> {
  const probe = () => probeEvents(connection.client, connection.world.now());
  const schema = { properties: eventProperties };
  return (await isAllowed(connection, eventsName, probe))
    ? [incremental(eventsName, ['event_id'], 'event_timestamp', schema)]
    : [];
}

async function isAllowed(
  { client, log }: Connection,
  name: string,
  probe: AccountTable['probe'],
): Promise<boolean> {
  try {
    await probe?.(client);
    return true;
  } catch (error) {
    if (!isClosed(error)) throw explain(error, name);
    await log('INFO', `The token may not read ${name}: it is left out.`);
    return false;
  }
}

function fullRefresh({
  name,
  primaryKey,
  properties,
}: AccountTable): AirbyteStream {
  return {
    name,
    json_schema: toSchema({ properties }),
    supported_sync_modes: ['full_refresh'],
    source_defined_primary_key: primaryKey.map((field) => [field]),
  };
}

function incremental(
  name: string,
  primaryKey: string[],
  cursor: string,
  schema: JsonObject,
): AirbyteStream {
  return {
    name,
    json_schema: toSchema(schema),
    supported_sync_modes: ['full_refresh', 'incremental'],
    source_defined_cursor: true,
    default_cursor_field: [cursor],
    source_defined_primary_key: primaryKey.map((field) => [field]),
    is_resumable: true,
  };
}

function toSchema(schema: JsonObject): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    ...schema,
  };
}
