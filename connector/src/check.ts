import type { Connection } from './connection';
import { explained } from './failures';
import { getReportRows } from './smartsheet/reports';
import { getRows } from './smartsheet/sheets';
import { walkChildren } from './smartsheet/workspaces';

const firstRow = { page: 1, pageSize: 1 };

/**
 * Tries the token, then everything the config names; throws at the first thing
 * that cannot be read. An account of any size is answered for in seconds: what
 * is not named is not looked at.
 */
export async function check({ client, config }: Connection): Promise<void> {
  const { sheets, reports, folders, workspaces } = config.selection;
  await explained('the user of this token', () => client.get('/users/me'));
  for (const id of sheets) {
    await explained(`sheet ${id}`, () => getRows(client, id, firstRow));
  }
  for (const id of reports) {
    await explained(`report ${id}`, () => getReportRows(client, id, firstRow));
  }
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
