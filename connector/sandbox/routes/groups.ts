import { Hono } from 'hono';
import type { Account } from '../account/account';
import { indexResult } from '../http/envelope';
import { idOf } from '../account/ids';

/** People who are given things together; the connector leaves them to readers. */
export function groups(account: Account): Hono {
  const app = new Hono();
  const { me } = account;

  app.get('/', (c) => {
    const shown = [
      ['Launch team', 'Everybody who works on the launch'],
      ['Finance', 'Those who may see the budgets'],
    ].map(([name, description]) => ({
      id: idOf(`group/${name}`),
      name,
      description,
      owner: me.email,
      ownerId: idOf(me.email),
      createdAt: '2025-09-01T08:00:00Z',
      modifiedAt: '2026-02-01T08:00:00Z',
    }));
    return c.json(indexResult(shown, c.req.query()));
  });

  return app;
}
