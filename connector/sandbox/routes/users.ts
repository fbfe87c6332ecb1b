import { Hono } from 'hono';
import type { Account } from '../account';
import { idOf } from '../ids';

export function users(account: Account): Hono {
  const app = new Hono();

  app.get('/me', (c) => {
    const [firstName, lastName] = account.me.name.split(' ');
    return c.json({
      id: idOf(account.me.email),
      email: account.me.email,
      firstName,
      lastName,
      locale: 'en_US',
      timeZone: 'UTC',
      account: { id: idOf('account'), name: 'Acme Outfitters' },
      admin: true,
      licensedSheetCreator: true,
      groupAdmin: true,
      resourceViewer: true,
      alternateEmails: [],
    });
  });

  return app;
}
