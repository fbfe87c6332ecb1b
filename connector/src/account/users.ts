import { boolean, byType, id, text } from '../airbyte/schema';
import { listAll } from '../smartsheet/lists';
import type { AccountTable } from './table';

/** Everybody in the organization; only a System Admin may ask. */
export const users: AccountTable = {
  primaryKey: ['id'],
  properties: byType(
    [id, 'id'],
    [text, 'email', 'name', 'first_name', 'last_name', 'status'],
    [boolean, 'admin', 'licensed_sheet_creator'],
  ),
  probe: ({ client }) => client.get('/users', { page: 1, pageSize: 1 }),
  async *list({ client }) {
    yield await listAll(client, '/users');
  },
};
