import { Hono } from 'hono';
import type { Account } from './account/account';
import { adminsOnly, authenticate, bearerToken } from './http/auth';
import { ApiError, errorBody, statusOf } from './http/errors';
import { createLimits, createQuotaHeaders } from './http/limits';
import { numericDates } from './http/numericDates';
import type { Tokens } from './http/tokens';
import { attachments, files } from './routes/attachments';
import { columns } from './routes/columns';
import { discussions } from './routes/discussions';
import { events } from './routes/events';
import { groups } from './routes/groups';
import { reports } from './routes/reports';
import { retired } from './routes/retired';
import { rows } from './routes/rows';
import { search } from './routes/search';
import { sheets } from './routes/sheets';
import { summary } from './routes/summary';
import { token } from './routes/token';
import { users } from './routes/users';
import { folders, workspaces } from './routes/workspaces';

/** Smartsheet's API 2.0 over an account. */
export function createApi(
  account: Account,
  tokens: Tokens,
  perMinute?: number,
): Hono {
  const app = new Hono();
  const limits = createLimits(account.clock, perMinute);
  const quotaHeaders = createQuotaHeaders(account.clock);
  let refusals = 0;
  app.route('/files', files(account));

  const api = app.basePath('/2.0');
  api.route('/token', token(tokens));
  api.use(authenticate(tokens));
  api.use(async (c, next) => {
    limits.spend(bearerToken(c.req.raw), c.req.path);
    await next();
  });
  for (const path of ['/users', '/groups', '/events']) {
    api.use(path, adminsOnly(tokens));
  }
  api.use(numericDates);
  api.use('/sheets/:sheetId', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(quotaHeaders())) {
      c.header(name, value);
    }
  });
  for (const sheetRoutes of [
    sheets,
    rows,
    columns,
    attachments,
    discussions,
    summary,
  ]) {
    api.route('/sheets', sheetRoutes(account));
  }
  api.route('/reports', reports(account));
  api.route('/workspaces', workspaces(account));
  api.route('/folders', folders(account));
  api.route('/users', users(account));
  api.route('/groups', groups(account));
  api.route('/events', events(account));
  api.route('/search', search(account));
  for (const path of ['/home', '/templates', '/sheets/:sheetId/shares']) {
    api.get(path, retired);
  }

  app.notFound((c) => {
    throw notServed(c.req.method, c.req.path);
  });
  app.onError((error, c) => {
    const known = error instanceof ApiError;
    // What went wrong here is for who runs the sandbox, not for who asked.
    if (!known) console.error(error);
    const refusal = known ? error : unexpected();
    const body = errorBody(refusal, `refusal/${++refusals}`);
    return c.json(body, statusOf(refusal.code));
  });
  return app;
}

function unexpected(): ApiError {
  return new ApiError(4000, 'An unexpected error has occurred.');
}

/**
 * Says that it is the sandbox that lacks something, not the account.
 * Quirk: not-served
 */
function notServed(method: string, path: string): ApiError {
  if (path.startsWith('/2.0/')) {
    return new ApiError(1122, `The sandbox does not serve ${method} ${path}.`);
  }
  return new ApiError(
    1006,
    `The sandbox does not serve ${path}: Smartsheet's API is under /2.0, ` +
      'and its own addresses are under /sandbox.',
  );
}
