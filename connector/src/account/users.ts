import { boolean, text } from '../nullable';
import { listAll } from '../smartsheet/lists';
import { toRow, type AccountTable } from './table';

const properties = {
  id: { type: 'integer' },
  email: text,
  name: text,
  first_name: text,
  last_name: text,
  status: text,
  admin: boolean,
  licensed_sheet_creator: boolean,
};

/** Everybody in the organization; only a System Admin may ask. */
export const users: AccountTable = {
  name: 'smartsheet_users',
  primaryKey: ['id'],
  properties,
  probe: (client) => client.get('/users', { page: 1, pageSize: 1 }),
  async *read({ client }) {
    const all = await listAll<object>(client, '/users');
    yield all.map((user) => toRow(properties, user));
  },
};
