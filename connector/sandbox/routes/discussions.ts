import { Hono } from 'hono';
import type { Account } from '../account/account';
import { indexResult } from '../http/envelope';
import type { Discussion, Sheet } from '../account/model';
import { viewOf, withoutUnasked } from '../present/view';
import type { View } from '../present/view';
import { openSheet } from './open';

/** The discussions on a sheet and its rows. */
export function discussions(account: Account): Hono {
  const app = new Hono();

  app.get('/:sheetId/discussions', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const view = viewOf(c.req.query());
    const shown = discussionsOf(sheet).map((each) => present(each, view));
    return c.json(indexResult(shown, c.req.query()));
  });

  app.get('/:sheetId/rows/:rowId/discussions', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const view = viewOf(c.req.query());
    const rowId = Number(c.req.param('rowId'));
    const shown = discussionsOf(sheet)
      .filter(({ parentId }) => parentId === rowId)
      .map((each) => present(each, view));
    return c.json(indexResult(shown, c.req.query()));
  });

  return app;
}

/** Those on the sheet, and then those on its rows. */
export function discussionsOf(sheet: Sheet): Discussion[] {
  return [
    ...(sheet.discussions ?? []),
    ...sheet.rows.flatMap((row) => row.discussions ?? []),
  ];
}

/** Quirk: comments */
function present(discussion: Discussion, view: View): Discussion {
  const comments = discussion.comments.map((comment) =>
    withoutUnasked(comment, { attachments: ['attachments'] }, view),
  );
  return withoutUnasked(
    { ...discussion, comments },
    { comments: ['comments'] },
    view,
  );
}
