import { boolean, integer, text, timestamp } from '../nullable';
import { getColumns, listSheets } from '../smartsheet/sheets';
import { listWorkspaces, walkChildren } from '../smartsheet/workspaces';
import { perSheet } from './perSheet';
import { toRow, type AccountTable } from './table';

const sheetProperties = {
  id: { type: 'integer' },
  name: text,
  access_level: text,
  permalink: text,
  created_at: timestamp,
  modified_at: timestamp,
};

export const sheets: AccountTable = {
  name: 'smartsheet_sheets',
  primaryKey: ['id'],
  properties: sheetProperties,
  async *read({ client }) {
    const { body } = await listSheets(client);
    yield body.map((sheet) => toRow(sheetProperties, sheet));
  },
};

const columnProperties = {
  sheet_id: { type: 'integer' },
  id: { type: 'integer' },
  title: text,
  type: text,
  index: integer,
  primary: boolean,
  hidden: boolean,
  locked: boolean,
  formula: text,
  description: text,
  system_column_type: text,
  options: { type: ['null', 'array'], items: text },
  symbol: text,
};

export const columns: AccountTable = {
  name: 'smartsheet_columns',
  primaryKey: ['sheet_id', 'id'],
  properties: columnProperties,
  read: (account) =>
    perSheet(account, async (client, sheetId) =>
      (await getColumns(client, sheetId)).map((column) =>
        toRow(columnProperties, { ...column, sheetId }),
      ),
    ),
};

const workspaceProperties = {
  id: { type: 'integer' },
  name: text,
  access_level: text,
  permalink: text,
};

export const workspaces: AccountTable = {
  name: 'smartsheet_workspaces',
  primaryKey: ['id'],
  properties: workspaceProperties,
  async *read({ client }) {
    yield (await listWorkspaces(client)).map((one) =>
      toRow(workspaceProperties, one),
    );
  },
};

const folderProperties = {
  id: { type: 'integer' },
  name: text,
  workspace_id: integer,
  parent_id: integer,
  permalink: text,
  created_at: timestamp,
  modified_at: timestamp,
};

export const folders: AccountTable = {
  name: 'smartsheet_folders',
  primaryKey: ['id'],
  properties: folderProperties,
  async *read({ client }) {
    for (const { id: workspaceId } of await listWorkspaces(client)) {
      for await (const child of walkChildren(
        client,
        'workspaces',
        workspaceId,
      )) {
        if (child.kind === 'folder')
          yield [toRow(folderProperties, { ...child, workspaceId })];
      }
    }
  },
};
