import {
  boolean,
  byType,
  id,
  integer,
  list,
  text,
  timestamp,
} from '../airbyte/schema';
import { listAll } from '../smartsheet/lists';
import { listWorkspaces, walkChildren } from '../smartsheet/workspaces';
import { perSheet } from './perSheet';
import type { AccountTable } from './table';

export const sheets: AccountTable = {
  primaryKey: ['id'],
  properties: byType(
    [id, 'id'],
    [text, 'name', 'access_level', 'permalink'],
    [timestamp, 'created_at', 'modified_at'],
  ),
  async *list({ client }) {
    yield await listAll(client, '/sheets');
  },
};

export const columns = perSheet('columns', { level: 2 }, [
  [text, 'title', 'type'],
  [integer, 'index'],
  [boolean, 'primary', 'hidden', 'locked'],
  [text, 'formula', 'description', 'system_column_type'],
  [list(text), 'options'],
  [text, 'symbol'],
]);

export const workspaces: AccountTable = {
  primaryKey: ['id'],
  properties: byType([id, 'id'], [text, 'name', 'access_level', 'permalink']),
  async *list({ client }) {
    yield await listWorkspaces(client);
  },
};

export const folders: AccountTable = {
  primaryKey: ['id'],
  properties: byType(
    [id, 'id'],
    [text, 'name'],
    [integer, 'workspace_id', 'parent_id'],
    [text, 'permalink'],
    [timestamp, 'created_at', 'modified_at'],
  ),
  async *list({ client }) {
    for (const { id: workspaceId } of await listWorkspaces(client)) {
      const children = walkChildren(client, 'workspaces', workspaceId);
      for await (const child of children) {
        if (child.kind === 'folder') yield [{ ...child, workspaceId }];
      }
    }
  },
};
