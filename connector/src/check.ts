import { inParallel } from './airbyte/parallel';
import { refuseTooMany, type Connection } from './connection';
import { explainAddress, explained } from './failures';
import { getHead } from './select';
import { walkChildren } from './smartsheet/workspaces';

/** The page on which a network wants us to sign in may be JSON as well. */
const user = { shape: { id: Number.isSafeInteger } };

/**
 * Tries the token, then everything the config names; throws at the first thing
 * that cannot be read. An account of any size is answered for in seconds: what
 * is not named is not looked at.
 */
export async function check(connection: Connection): Promise<void> {
  const { client, config, lanes } = connection;
  const { sheets, reports } = config.selection;
  await client.get('/users/me', {}, user).catch((error: unknown) => {
    throw explainAddress(error, config.api);
  });
  refuseTooMany(connection, 'check', Object.values(config.selection).flat());
  await inParallel(lanes, sheets, (id) => getHead(client, 'sheet', id));
  await inParallel(lanes, reports, (id) => getHead(client, 'report', id));
  for (const container of ['folders', 'workspaces'] as const) {
    await inParallel(lanes, config.selection[container], (id) => {
      const subject = `${container.slice(0, -1)} ${id}`;
      const first = () => walkChildren(client, container, id).next();
      return explained(subject, first, true);
    });
  }
}
