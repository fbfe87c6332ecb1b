import { Hono } from 'hono';
import type { Account } from './account';
import { unshareSheet } from './edit/sheet';
import type { Faults } from './faults';
import { checkFault } from './parseFault';
import type { RequestLog } from './requestLog';

/** The sandbox's own endpoints, under /sandbox: they ask for no token. */
export function control(
  account: Account,
  faults: Faults,
  log: RequestLog,
): Hono {
  const app = new Hono().basePath('/sandbox');

  app.get('/faults', (c) => c.json(faults.pending()));
  app.post('/faults', async (c) => {
    const body: unknown = await c.req.json();
    const orders: unknown[] = Array.isArray(body) ? body : [body];
    orders.map(checkFault).forEach(faults.add);
    return c.json(faults.pending());
  });
  app.delete('/faults', (c) => {
    faults.clear();
    account.tokens.revive();
    return c.json([]);
  });

  app.get('/clock', (c) => c.json({ now: account.clock.iso() }));
  app.post('/clock', async (c) => {
    const { advance, set } = await c.req.json<{
      advance?: number;
      set?: string;
    }>();
    if (set !== undefined) account.clock.set(set);
    if (advance !== undefined) account.clock.advance(advance);
    return c.json({ now: account.clock.iso() });
  });

  app.get('/requests', (c) => c.json(log.report()));
  app.delete('/requests', (c) => {
    log.clear();
    return c.json(log.report());
  });

  app.post('/unshare', async (c) => {
    const { sheetId } = await c.req.json<{ sheetId: number }>();
    unshareSheet(account, sheetId);
    return c.json({ sheetId });
  });

  app.onError((error, c) => c.json({ message: error.message }, 400));
  return app;
}
