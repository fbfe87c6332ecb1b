import { Hono } from 'hono';
import type { Account } from './account';
import { accessToken, authenticate } from './auth';
import { createClock } from './clock';
import { ApiError, notFound } from './errors';
import { uuidOf } from './ids';
import { createListing } from './listing';
import { me } from './people';
import { columns } from './routes/columns';
import { sheets } from './routes/sheets';
import { users } from './routes/users';
import { builtInSheets, closedSheets } from './workspace/workspace';

export interface SandboxOptions {
  /** Milliseconds since 1970; the machine's clock if not given. */
  now?: () => number;
  /** How many seconds the list of sheets is behind the sheets. */
  listLag?: number;
}

export interface Sandbox {
  /** Smartsheet's API 2.0 as one function, to be used in place of `fetch`. */
  fetch: typeof fetch;
}

export { accessToken };

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const account = createAccount(options);
  const app = new Hono();
  app.use(authenticate());
  app.route('/2.0/users', users(account));
  app.route('/2.0/sheets', sheets(account));
  app.route('/2.0/sheets', columns(account));
  app.notFound(() => {
    throw notFound();
  });

  let refusals = 0;
  app.onError((error, c) => {
    const refusal =
      error instanceof ApiError
        ? error
        : new ApiError(
            4000,
            `An unexpected error has occurred: ${error.stack}`,
          );
    return c.json(
      {
        errorCode: refusal.code,
        message: refusal.message,
        refId: uuidOf(`refusal/${++refusals}`),
        ...(refusal.detail && { detail: refusal.detail }),
      },
      refusal.status,
    );
  });

  return {
    fetch: async (input, init) => {
      const response = await app.fetch(new Request(input, init));
      response.headers.set('date', new Date(account.clock.now()).toUTCString());
      return response;
    },
  };
}

function createAccount({
  now = Date.now,
  listLag = 5,
}: SandboxOptions): Account {
  const clock = createClock(now);
  return {
    clock,
    me,
    sheets: new Map(builtInSheets().map((sheet) => [sheet.id, sheet])),
    closed: new Set(closedSheets),
    listing: createListing(clock, listLag),
  };
}
