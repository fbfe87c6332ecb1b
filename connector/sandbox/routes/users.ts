import { Hono } from 'hono';
import type { Account } from '../account/account';
import { indexResult } from '../http/envelope';
import { idOf } from '../account/ids';
import type { Person } from '../account/model';

/** Who the token belongs to, and who else there is. */
export function users(account: Account): Hono {
  const app = new Hono();

  app.get('/me', (c) => {
    const { id, email, firstName, lastName, ...rights } = profile(account.me);
    return c.json({
      ...{ id, email, firstName, lastName },
      locale: 'en_US',
      timeZone: 'UTC',
      account: { name: 'Acme Outfitters', id: idOf('account') },
      ...rights,
      alternateEmails: [],
      sheetCount: -1,
      lastLogin: '2026-03-02T07:30:00Z',
      title: '',
      department: '',
      company: '',
      workPhone: '',
      mobilePhone: '',
      role: '',
      profileImage: { imageId: '', height: 0, width: 0 },
    });
  });

  app.get('/', (c) => {
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
