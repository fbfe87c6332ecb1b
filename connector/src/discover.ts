import { describeAccount } from './account/streams';
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
  await nameMissing(connection, seen);
  const account = await describeAccount(connection);
  return { streams: [...described.flat(), ...account] };
}

const hintToLeaveOut =
  'If it is always the same one, leave it out: choose the others in the config, by ids, folders or workspaces.';

/** A title with a typing mistake in it would do nothing, and say nothing. */
async function nameMissing(
  { config, log }: Connection,
  seen: readonly Column[],
): Promise<void> {
  const titles = (columns: readonly Column[]) =>
    new Set(columns.map(({ title }) => title.trim()));
  const missing = (wanted: Set<string>, columns: readonly Column[]) =>
    [...wanted].filter((title) => !titles(columns).has(title));

  const texts = seen.filter(({ type }) => type === 'TEXT_NUMBER');
  for (const title of missing(config.numberColumns, texts))
    await log(
      'INFO',
      `"number_columns" names "${title}": no Text/Number column has that title.`,
    );
  for (const title of missing(config.historyColumns, seen))
    await log(
      'INFO',
      `"history_columns" names "${title}": no column has that title.`,
    );
}

/** A stream, or none where a sheet or report that nobody named is closed. */
async function describe(
  { client, config, log }: Connection,
  name: string,
  { kind, id }: Chosen,
  seen: Column[],
): Promise<AirbyteStream[]> {
  const isSheet = kind === 'sheet';
  const get = isSheet ? getColumns : getReportColumns;
  const ofRow = isSheet ? systemProperties : reportProperties;
  const subject = `${kind} "${name}" (${id})`;
  try {
    const columns = await get(client, id);
    seen.push(...columns);
    const properties = toProperties(columns, ofRow, config);
    const schema = { [`${kind}_id`]: id, properties };
    return [offer(name, ['_row_id'], schema, { cursor: '_modified_at' })];
  } catch (error) {
    const { sheets, reports } = config.selection;
    const wasNamed = [...sheets, ...reports].includes(id);
    const hint = wasNamed ? '' : hintToLeaveOut;
    if (wasNamed || !isClosed(error))
      throw explain(error, subject, wasNamed, hint);
    await log('WARN', `Left out ${subject}: ${error.message}.`);
    return [];
  }
}
