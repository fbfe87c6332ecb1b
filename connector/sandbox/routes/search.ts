import { Hono } from 'hono';
import { openSheet } from '../account';
import type { Account } from '../account';
import { missing } from '../errors';
import type { Sheet } from '../model';

/** Search speaks of `results`, where other lists say `data`. */
export function search(account: Account): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const readable = [...account.sheets.values()].filter(
      ({ id }) => !account.closed.has(id),
    );
    return c.json(find(readable, c.req.query('query')));
  });
  app.get('/sheets/:sheetId', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    return c.json(find([sheet], c.req.query('query')));
  });

  return app;
}

function find(sheets: Sheet[], query: string | undefined) {
  if (!query) throw missing('query');
  const wanted = query.toLowerCase();
  const results = sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.cells
        .map(({ displayValue = '' }) => displayValue)
        .filter((text) => text.toLowerCase().includes(wanted))
        .map((text) => ({
          text,
          objectType: 'row',
          objectId: row.id,
          parentObjectType: 'sheet',
          parentObjectId: sheet.id,
          parentObjectName: sheet.name,
        })),
    ),
  );
  return { results: results.slice(0, 100), totalCount: results.length };
}
