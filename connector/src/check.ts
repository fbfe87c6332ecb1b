import type { Connection } from './connection';
import { explainAddress, explained } from './failures';
import { getHead } from './select';
import { walkChildren } from './smartsheet/workspaces';

/**
 * Tries the token, then everything the config names; throws at the first thing
 * that cannot be read. An account of any size is answered for in seconds: what
 * is not named is not looked at.
 */
export async function check({ client, config }: Connection): Promise<void> {
  const { selection } = config;
  await client.get('/users/me').catch((error: unknown) => {
    throw explainAddress(error, config.api);
  });
  for (const id of selection.sheets) await getHead(client, 'sheet', id);
  for (const id of selection.reports) await getHead(client, 'report', id);
  for (const container of ['folders', 'workspaces'] as const) {
    for (const id of selection[container]) {
      const subject = `${container.slice(0, -1)} ${id}`;
      const first = () => walkChildren(client, container, id).next();
      await explained(subject, first, true);
    }
  }
}
