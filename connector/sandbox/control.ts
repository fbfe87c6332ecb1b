import { Hono } from 'hono';
import type { Account } from './account/account';
import { jsonIn } from './http/bodyText';
import { parseIso } from './account/clock';
import type { Clock } from './account/clock';
import { unshareSheet } from './edit/sheet';
import type { Faults } from './faults/order';
import { checkFault } from './faults/parse';
import type { RequestLog } from './http/requestLog';
import type { Tokens } from './http/tokens';

/** The sandbox's own endpoints, under /sandbox: they ask for no token. */
export function control(
  account: Account,
  tokens: Tokens,
  faults: Faults,
  log: RequestLog,
): Hono {
  const app = new Hono().basePath('/sandbox');

  app.get('/faults', (c) => c.json(faults.pending()));
  app.post('/faults', async (c) => {
    const body = await jsonIn(c.req.raw);
    const orders: unknown[] = Array.isArray(body) ? body : [body];
    orders.map(checkFault).forEach(faults.add);
    return c.json(faults.pending());
  });
  app.delete('/faults', (c) => {
    faults.clear();
    tokens.revive();
    return c.json([]);
  });

  app.get('/clock', (c) => c.json({ now: account.clock.iso() }));
  app.post('/clock', async (c) => {
    turn(account.clock, await jsonIn(c.req.raw));
    return c.json({ now: account.clock.iso() });
  });

  app.get('/requests', (c) => c.json(log.report()));
  app.delete('/requests', (c) => {
    log.clear();
    return c.json(log.report());
  });

  app.post('/unshare', async (c) => {
    const body = await jsonIn(c.req.raw);
    const { sheetId } = (body ?? {}) as { sheetId?: unknown };
    if (typeof sheetId !== 'number' || !account.sheets.has(sheetId)) {
      throw new Error(`There is no sheet ${JSON.stringify(sheetId)}.`);
    }
    unshareSheet(account, sheetId);
    return c.json({ sheetId });
  });

  app.notFound((c) =>
    c.json(
      {
        message:
          `The sandbox has no ${c.req.method} ${c.req.path}. ` +
          'It has /sandbox/requests, faults, clock, reset and unshare.',
      },
      404,
    ),
  );
  app.onError((error, c) => c.json({ message: error.message }, 400));
  return app;
}

/** Moves the clock by `{"advance": 60}` or to `{"set": "…"}`. */
function turn(clock: Clock, body: unknown): void {
  const [[key, value] = [], ...others] = Object.entries(body ?? {});
  if (others.length === 0) {
    const time = parseIso(value);
    if (key === 'set' && time !== undefined) return clock.set(time);
    if (key === 'advance' && typeof value === 'number') {
      return clock.advance(value);
    }
  }
  throw new Error(
    'The body must be {"advance": 60}, in seconds, or ' +
      `{"set": "2026-03-02T09:00:00Z"}, and it is ${JSON.stringify(body)}.`,
  );
}
