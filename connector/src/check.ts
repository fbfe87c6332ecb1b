import type { Connection } from './connection';
import { explained } from './failures';
import { getHead } from './select';
import { walkChildren } from './smartsheet/workspaces';

/**
 * Tries the token, then everything the config names; throws at the first thing
 * that cannot be read. An account of any size is answered for in seconds: what
 * is not named is not looked at.
 */
export async function check({ client, config }: Connection): Promise<void> {
  const { selection } = config;
  await explained('the user of this token', () => client.get('/users/me'));
  for (const id of selection.sheets) await getHead(client, 'sheet', id);
  for (const id of selection.reports) await getHead(client, 'report', id);
  for (const container of ['folders', 'workspaces'] as const) {
    for (const id of selection[container]) {
      await explained(`${container.slice(0, -1)} ${id}`, () =>
        walkChildren(client, container, id).next(),
      );
    }
  }
}
