import { Hono } from 'hono';
import type { Account } from '../account/account';
import { indexResult } from '../http/envelope';
import { forbidden, notFound } from '../http/errors';
import type { Attachment, Sheet } from '../account/model';
import { discussionsOf } from './discussions';
import { openSheet } from './open';

/** How long an address works, in milliseconds. Quirk: attachment-address */
const lifetime = 120_000;

/** What is known of the files of a sheet, and where one can be had. */
export function attachments(account: Account): Hono {
  const app = new Hono();

  app.get('/:sheetId/attachments', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    return c.json(indexResult(attachmentsOf(sheet), c.req.query()));
  });

  /** Only here is there an address to download from, for two minutes. */
  app.get('/:sheetId/attachments/:id', (c) => {
    const sheet = openSheet(account, c.req.param('sheetId'));
    const attachment = find(attachmentsOf(sheet), c.req.param('id'));
    const url = new URL(`/files/${attachment.id}`, c.req.url);
    url.searchParams.set('expires', String(account.clock.now() + lifetime));
    return c.json({ ...attachment, url, urlExpiresInMillis: lifetime });
  });

  return app;
}

/** The files behind those addresses. They ask for no token, only for haste. */
export function files(account: Account): Hono {
  const app = new Hono();
  app.get('/:id', (c) => {
    const sheets = [...account.sheets.values()];
    const { name } = find(sheets.flatMap(attachmentsOf), c.req.param('id'));
    const expires = Number(c.req.query('expires'));
    if (!(account.clock.now() < expires)) throw forbidden();
    return c.text(`This is ${name}.\n`);
  });
  return app;
}

/**
 * What hangs on the sheet, on its rows and on its comments, in one list.
 * Quirk: attachment-list
 */
function attachmentsOf(sheet: Sheet): Attachment[] {
  return [
    ...(sheet.attachments ?? []),
    ...sheet.rows.flatMap((row) => row.attachments ?? []),
    ...discussionsOf(sheet)
      .flatMap(({ comments }) => comments)
      .flatMap((comment) => comment.attachments ?? []),
  ];
}

function find(list: Attachment[], idText: string): Attachment {
  const attachment = list.find(({ id }) => String(id) === idText);
  if (!attachment) throw notFound();
  return attachment;
}
