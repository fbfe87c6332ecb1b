import { Hono } from 'hono';
import { openSheet } from '../account';
import type { Account } from '../account';
import { historyOf } from '../edit/history';
import { addRows, deleteRows, updateRows } from '../edit/rows';
import type { RowInput } from '../edit/rows';
import { indexResult, listOf, success } from '../envelope';
import { notFound } from '../errors';
import type { Row, Sheet } from '../model';
import { columnsById, presentColumns } from '../present/column';
import { presentCell, presentRow } from '../present/row';
import { viewOf } from '../present/view';
import { bodyOf } from './body';

export function rows(account: Account): Hono {
  const app = new Hono();

  app.post('/:sheetId/rows', async (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const inputs = await bodyOf<RowInput>(c.req);
    return c.json(written(sheet, addRows(account, sheet, inputs)));
  });

  app.put('/:sheetId/rows', async (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const inputs = await bodyOf<RowInput>(c.req);
    return c.json(written(sheet, updateRows(account, sheet, inputs)));
  });

  app.delete('/:sheetId/rows', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const query = c.req.query();
    const known = new Set(sheet.rows.map(({ id }) => id));
    const ids = listOf(query, 'ids').map(Number);
    const ignore = query['ignoreRowsNotFound'] === 'true';
    const wanted = ignore ? ids.filter((id) => known.has(id)) : ids;
    return c.json(success(deleteRows(account, sheet, wanted), sheet.version));
  });

  app.get('/:sheetId/rows/:rowId', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const row = findRow(sheet, c.req.param('rowId'));
    const view = viewOf(c.req.query());
    return c.json({
      ...presentRow(row, columnsById(sheet.columns), view),
      sheetId: sheet.id,
      accessLevel: sheet.accessLevel,
      version: sheet.version,
      ...(view.include.has('columns') && {
        columns: presentColumns(sheet.columns, view),
      }),
    });
  });

  app.get('/:sheetId/rows/:rowId/columns/:columnId/history', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const row = findRow(sheet, c.req.param('rowId'));
    const columnId = Number(c.req.param('columnId'));
    const column = sheet.columns.find(({ id }) => id === columnId);
    if (!column) throw notFound();
    const view = viewOf(c.req.query());
    const entries = historyOf(account.history, row, columnId);
    const shown = entries.map((entry) => presentCell(entry, column, view));
    return c.json(indexResult(shown, c.req.query()));
  });

  return app;
}

function findRow(sheet: Sheet, idText: string): Row {
  const row = sheet.rows.find(({ id }) => String(id) === idText);
  if (!row) throw notFound();
  return row;
}

/** The rows a write answers with: plain, as a request without `include`. */
function written(sheet: Sheet, changed: Row[]) {
  const view = viewOf({ level: '2' });
  const shown = changed.map((row) =>
    presentRow(row, columnsById(sheet.columns), view),
  );
  return success(shown, sheet.version);
}
