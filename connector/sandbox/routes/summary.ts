import { Hono } from 'hono';
import type { Account } from '../account/account';
import { indexResult } from '../http/envelope';
import type { Query } from '../http/envelope';
import { viewOf, withoutUnasked } from '../present/view';
import { openSheet } from './open';

/** What a sheet says beside its rows: summary fields and references. */
export function summary(account: Account): Hono {
  const app = new Hono();

  const fieldsOf = (sheetId: string, query: Query) => {
    const view = viewOf(query);
    const { summary: stored } = openSheet(account, sheetId);
    return (stored?.fields ?? []).map((field) => {
      const shown = withoutUnasked(
        field,
        { writerInfo: ['createdBy', 'modifiedBy'] },
        view,
      );
      if (view.exclude.has('displayValue')) delete shown.displayValue;
      return shown;
    });
  };

  app.get('/:sheetId/summary', (c) =>
    c.json({ fields: fieldsOf(c.req.param('sheetId'), c.req.query()) }),
  );
  app.get('/:sheetId/summary/fields', (c) => {
    const query = c.req.query();
    return c.json(indexResult(fieldsOf(c.req.param('sheetId'), query), query));
  });
  app.get('/:sheetId/crosssheetreferences', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const references = sheet.crossSheetReferences ?? [];
    return c.json(indexResult(references, c.req.query()));
  });

  return app;
}
