import { Hono } from 'hono';
import type { Account } from '../account/account';
import { missing } from '../http/errors';
import type { Sheet } from '../account/model';
import { openSheet } from './open';

/**
 * Search speaks of `results`, where other lists say `data`.
 * Quirk: search-results
 */
export function search(account: Account): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const readable = [...account.sheets.values()].filter(
      ({ id }) => !account.closed.has(id),
    );
    const wanted = wantedIn(c.req.query('query'));
    return c.json(
      toAnswer([
        ...readable.flatMap((sheet) => itself(sheet, wanted)),
        ...readable.flatMap((sheet) => inRows(sheet, wanted)),
      ]),
    );
  });
  app.get('/sheets/:sheetId', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    return c.json(toAnswer(inRows(sheet, wantedIn(c.req.query('query')))));
  });

  return app;
}

const most = 100;

function toAnswer(results: object[]) {
  return { results: results.slice(0, most), totalCount: results.length };
}

type Wanted = (text: string) => boolean;

function wantedIn(query: string | undefined): Wanted {
  if (!query) throw missing('query');
  return (text) => text.toLowerCase().includes(query.toLowerCase());
}

/**
 * A sheet is found by its name, and said to be in its workspace.
 * Quirk: search-names
 */
function itself({ id, name, workspace }: Sheet, isWanted: Wanted): object[] {
  if (!isWanted(name)) return [];
  const parent = workspace && {
    parentObjectType: 'workspace',
    parentObjectId: workspace.id,
    parentObjectName: workspace.name,
  };
  const found = { text: name, objectType: 'sheet', objectId: id };
  return [{ ...found, ...parent, contextData: [] }];
}

/** A row is found by what its cells show; its number is the context. */
function inRows({ id, name, rows }: Sheet, isWanted: Wanted): object[] {
  return rows.flatMap((row) =>
    row.cells
      .map(({ displayValue = '' }) => displayValue)
      .filter(isWanted)
      .map((text) => ({
        text,
        objectType: 'row',
        objectId: row.id,
        parentObjectType: 'sheet',
        parentObjectId: id,
        parentObjectName: name,
        contextData: [`Row ${row.rowNumber}`],
      })),
  );
}
