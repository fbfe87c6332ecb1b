import { Hono } from 'hono';
import { idFrom, openSheet } from '../account';
import type { Account } from '../account';
import { indexResult } from '../envelope';
import { notFound } from '../errors';
import { presentColumn, presentColumns } from '../present/column';
import { viewOf } from '../present/view';

export function columns(account: Account): Hono {
  const app = new Hono();

  app.get('/:sheetId/columns', (c) => {
    const sheet = openSheet(account, idFrom(c.req.param('sheetId')));
    const query = c.req.query();
    return c.json(
      indexResult(presentColumns(sheet.columns, viewOf(query)), query),
    );
  });

  app.get('/:sheetId/columns/:columnId', (c) => {
    const sheet = openSheet(account, idFrom(c.req.param('sheetId')));
    const id = idFrom(c.req.param('columnId'));
    const column = sheet.columns.find((each) => each.id === id);
    if (!column) throw notFound();
    return c.json(presentColumn(column, viewOf(c.req.query())));
  });

  return app;
}
