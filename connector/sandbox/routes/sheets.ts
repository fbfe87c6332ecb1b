import { Hono } from 'hono';
import type { Account } from '../account/account';
import { checkTitle } from '../edit/columns';
import { removeSheet, renameSheet } from '../edit/sheet';
import { indexResult, success } from '../http/envelope';
import { missing, notFound } from '../http/errors';
import { jsonOnly } from '../http/jsonOnly';
import { toEntry } from '../account/listing';
import { momentOf } from '../http/moment';
import { sheetText } from '../present/sheet';
import { shuffled } from '../present/shuffled';
import { bodyOf } from '../http/body';
import { openSheet } from './open';

/**
 * The list of sheets, and sheets: opened, renamed and deleted.
 * Quirk: list-without-version, inclusive-filter
 */
export function sheets(account: Account): Hono {
  const app = new Hono();
  let answers = 0;

  app.get('/', (c) => {
    const query = c.req.query();
    const since = momentOf(query, 'modifiedSince');
    const withVersion = query['include']?.includes('sheetVersion');
    const entries = [...account.sheets.values()].flatMap((sheet) => {
      const entry = account.listing.entry(sheet);
      if (!entry) return [];
      if (since !== undefined && entry.modifiedAt < since) return [];
      return [withVersion ? { ...entry, version: sheet.version } : entry];
    });
    return c.json(indexResult(entries, query));
  });

  app.get('/:sheetId', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    jsonOnly(c.req);
    // There are no filters here, so any that is named is one too many.
    if (c.req.query('filterId') !== undefined) throw notFound();
    const shown = account.recorded ? sheet : shuffled(sheet, ++answers);
    const text = sheetText(shown, c.req.query());
    return c.body(text, 200, { 'content-type': 'application/json' });
  });

  app.put('/:sheetId', async (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const { items } = await bodyOf<{ name?: string }>(c.req);
    const name = items[0]?.name;
    if (name === undefined) throw missing('sheet.name');
    checkTitle('sheet.name', name);
    renameSheet(account, sheet, name);
    return c.json(success(toEntry(sheet), sheet.version));
  });

  app.delete('/:sheetId', (c) => {
    removeSheet(account, openSheet(account, c.req.param('sheetId')));
    return c.json({ message: 'SUCCESS', resultCode: 0 });
  });

  app.get('/:sheetId/version', (c) => {
    const { version } = openSheet(account, c.req.param('sheetId'));
    return c.json({ version });
  });

  return app;
}
