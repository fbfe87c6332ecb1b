import { Hono } from 'hono';
import { idFrom, openSheet } from '../account';
import type { Account } from '../account';
import { indexResult } from '../envelope';
import { sheetText } from '../present/sheet';
import { momentOf } from '../moment';

export function sheets(account: Account): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const since = momentOf(c.req.query(), 'modifiedSince');
    const withVersion = c.req.query('include')?.includes('sheetVersion');
    const entries = [...account.sheets.values()].flatMap((sheet) => {
      const entry = account.listing.entry(sheet);
      if (!entry) return [];
      if (since !== undefined && entry.modifiedAt < since) return [];
      return [withVersion ? { ...entry, version: sheet.version } : entry];
    });
    return c.json(indexResult(entries, c.req.query()));
  });

  app.get('/:sheetId', (c) => {
    const sheet = openSheet(account, idFrom(c.req.param('sheetId')));
    return c.body(sheetText(sheet, c.req.query()), 200, {
      'content-type': 'application/json;charset=UTF-8',
    });
  });

  app.get('/:sheetId/version', (c) => {
    const sheet = openSheet(account, idFrom(c.req.param('sheetId')));
    return c.json({ version: sheet.version });
  });

  return app;
}
