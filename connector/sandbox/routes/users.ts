import { Hono } from 'hono';
import type { Account } from '../account';
import { adminsOnly } from '../auth';
import { indexResult } from '../envelope';
import { idOf } from '../ids';
import type { Person } from '../model';

export function users(account: Account): Hono {
  const app = new Hono();

  app.get('/me', (c) =>
    c.json({
      ...profile(account.me),
      locale: 'en_US',
      timeZone: 'UTC',
      account: { id: idOf('account'), name: 'Acme Outfitters' },
      alternateEmails: [],
    }),
  );

  app.get('/', adminsOnly(account.tokens), (c) => {
    const shown = account.people.map((person) => ({
      ...profile(person),
      name: person.name,
      status: 'ACTIVE',
      sheetCount: -1,
    }));
    return c.json(indexResult(shown, c.req.query()));
  });

  return app;
}

function profile({ email, name }: Person) {
  const [firstName, lastName] = name.split(' ');
  return {
    id: idOf(email),
    email,
    firstName,
    lastName,
    admin: true,
    licensedSheetCreator: true,
    groupAdmin: false,
    resourceViewer: true,
  };
}
