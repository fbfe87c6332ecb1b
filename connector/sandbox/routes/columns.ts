import { Hono } from 'hono';
import type { Account } from '../account/account';
import {
  addColumns,
  changeColumn,
  columnOf,
  removeColumn,
} from '../edit/columns';
import type { ColumnInput } from '../edit/columns';
import { indexResult, success } from '../http/envelope';
import { presentColumn, presentColumns } from '../present/column';
import { viewOf } from '../present/view';
import { bodyOf } from '../http/body';
import { idFrom, openSheet } from './open';

/** Columns read, added, changed and removed. */
export function columns(account: Account): Hono {
  const app = new Hono();

  app.get('/:sheetId/columns', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const query = c.req.query();
    const shown = presentColumns(sheet.columns, viewOf(query));
    return c.json(indexResult(shown, query));
  });

  app.post('/:sheetId/columns', async (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const { items, isList } = await bodyOf<ColumnInput>(c.req);
    const added = addColumns(account, sheet, items);
    return c.json(success(isList ? added : added[0], sheet.version));
  });

  app.get('/:sheetId/columns/:columnId', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const column = columnOf(sheet, idFrom(c.req.param('columnId')));
    return c.json(presentColumn(column, viewOf(c.req.query())));
  });

  app.put('/:sheetId/columns/:columnId', async (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const id = idFrom(c.req.param('columnId'));
    const { items } = await bodyOf<ColumnInput>(c.req);
    const [input = {}] = items;
    const changed = changeColumn(account, sheet, id, input);
    return c.json(success(changed, sheet.version));
  });

  app.delete('/:sheetId/columns/:columnId', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    removeColumn(account, sheet, idFrom(c.req.param('columnId')));
    return c.json({ message: 'SUCCESS', resultCode: 0 });
  });

  return app;
}
