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
  const { sheets, reports, folders, workspaces } = config.selection;
  await explained('the user of this token', () => client.get('/users/me'));
  for (const id of sheets) await getHead(client, 'sheet', id);
  for (const id of reports) await getHead(client, 'report', id);
  for (const id of folders) {
    await explained(`folder ${id}`, () =>
      walkChildren(client, 'folders', id).next(),
    );
  }
  for (const id of workspaces) {
    await explained(`workspace ${id}`, () =>
      walkChildren(client, 'workspaces', id).next(),
    );
  }
}
