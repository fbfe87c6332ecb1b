import { Hono } from 'hono';
import { openSheet } from '../account';
import type { Account } from '../account';
import { indexResult } from '../envelope';
import type { Discussion, Sheet } from '../model';
import { viewOf, withoutUnasked } from '../present/view';
import type { View } from '../present/view';

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

export function discussionsOf(sheet: Sheet): Discussion[] {
  return [
    ...(sheet.discussions ?? []),
    ...sheet.rows.flatMap((row) => row.discussions ?? []),
  ];
}

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
