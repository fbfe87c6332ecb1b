import { fullRefreshStream, incrementalStream } from '../airbyte/offer';
import type { AirbyteStream } from '../airbyte/protocol';
import type { Connection } from '../connection';
import { explain, isClosed } from '../failures';
import { eventProperties, eventsName, probeEvents } from './events';
import type { AccountTable } from './table';
import { accountTables } from './tables';

/** Names that sheets cannot have. */
export const accountNames = [
  ...accountTables.map(({ name }) => name),
  eventsName,
];

/** The streams about the account, as far as the token may read them. */
export async function describeAccount(
  connection: Connection,
): Promise<AirbyteStream[]> {
  const streams: AirbyteStream[] = [];
  for (const { name, primaryKey, properties, probe } of accountTables) {
    if (await isAllowed(connection, name, probe))
      streams.push(fullRefreshStream(name, primaryKey, { properties }));
  }
  const probe = () => probeEvents(connection.client, connection.world.now());
  if (await isAllowed(connection, eventsName, probe)) {
    const schema = { properties: eventProperties };
    streams.push(
      incrementalStream(eventsName, ['event_id'], 'event_timestamp', schema),
    );
  }
  return streams;
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
