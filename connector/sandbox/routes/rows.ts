import { Hono } from 'hono';
import type { Account } from '../account/account';
import { historyOf } from '../edit/history';
import { addRows, deleteRows, updateRows } from '../edit/rows';
import type { RowInput, Written } from '../edit/rows';
import { indexResult, listOf, success } from '../http/envelope';
import { errorBody, missing, notFound } from '../http/errors';
import type { Row, Sheet } from '../account/model';
import { presentColumns } from '../present/column';
import { contextOf, presentCell, presentRow } from '../present/row';
import { viewOf } from '../present/view';
import { bodyOf } from '../http/body';
import { openSheet } from './open';

/** Rows added, written, deleted and read, and the history of a cell. */
export function rows(account: Account): Hono {
  const app = new Hono();

  app.post('/:sheetId/rows', async (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const { items, isList } = await bodyOf<RowInput>(c.req);
    const partial = c.req.query('allowPartialSuccess') === 'true';
    const written = addRows(account, sheet, items, partial);
    return c.json(answerTo(c.req.url, sheet, written, isList));
  });

  app.put('/:sheetId/rows', async (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const { items } = await bodyOf<RowInput>(c.req);
    const partial = c.req.query('allowPartialSuccess') === 'true';
    const written = updateRows(account, sheet, items, partial);
    return c.json(answerTo(c.req.url, sheet, written, true));
  });

  app.delete('/:sheetId/rows', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const query = c.req.query();
    const known = new Set(sheet.rows.map(({ id }) => id));
    const ids = listOf(query, 'ids').map(Number);
    const ignore = query['ignoreRowsNotFound'] === 'true';
    if (ids.length === 0) throw missing('ids');
    const wanted = ignore ? ids.filter((id) => known.has(id)) : ids;
    return c.json(success(deleteRows(account, sheet, wanted), sheet.version));
  });

  app.get('/:sheetId/rows/:rowId', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const row = findRow(sheet, c.req.param('rowId'));
    const view = viewOf(c.req.query());
    return c.json({
      ...presentRow(row, contextOf(sheet), view),
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

/**
 * What a write answers: its rows, plain, and those that were refused.
 * Quirk: one-or-list
 */
function answerTo(
  url: string,
  sheet: Sheet,
  { rows: written, failures }: Written,
  isList: boolean,
) {
  const view = viewOf({ level: '2' });
  const context = contextOf(sheet);
  const shown = written.map((row) => presentRow(row, context, view));
  if (failures.length === 0) {
    return success(isList ? shown : shown[0], sheet.version);
  }
  return {
    message: 'PARTIAL_SUCCESS',
    resultCode: 3,
    version: sheet.version,
    result: shown,
    failedItems: failures.map(({ error, ...which }) => ({
      ...which,
      error: errorBody(error, `${url}/${which.index}`),
    })),
  };
}
