import { Hono } from 'hono';
import { openSheet } from '../account';
import type { Account } from '../account';
import { indexResult } from '../envelope';
import type { Query } from '../envelope';
import { viewOf, withoutUnasked } from '../present/view';

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
