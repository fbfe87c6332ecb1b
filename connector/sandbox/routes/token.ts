import { Hono } from 'hono';
import { textIn } from '../http/bodyText';
import { ApiError, invalid, missing } from '../http/errors';
import { oauthApp } from '../http/tokens';
import type { Tokens } from '../http/tokens';

/** OAuth 2.0: a code buys the first pair of tokens, a refresh token the next. */
export function token(tokens: Tokens): Hono {
  const app = new Hono();

  app.post('/', async (c) => {
    const form = new URLSearchParams(await textIn(c.req.raw));
    const grant = form.get('grant_type');
    if (grant === 'refresh_token') {
      const refreshToken = form.get('refresh_token');
      if (!refreshToken) throw missing('refresh_token');
      await checkClient(form, refreshToken);
      return c.json(tokens.refresh(refreshToken));
    }
    if (grant === 'authorization_code') {
      const code = form.get('code') ?? '';
      await checkClient(form, code);
      if (code !== oauthApp.code) {
        throw new ApiError(1070, 'invalid_grant: The code is invalid.');
      }
      return c.json(tokens.issue());
    }
    throw invalid('grant_type', grant);
  });

  return app;
}

/**
 * The app proves itself with its secret, or with a hash made from it.
 * Quirk: secret-hash
 */
async function checkClient(form: URLSearchParams, subject: string) {
  const { clientId, clientSecret } = oauthApp;
  const known =
    form.get('client_id') === clientId &&
    (form.get('client_secret') === clientSecret ||
      form.get('hash') === (await sha256(`${clientSecret}|${subject}`)));
  if (!known) {
    throw new ApiError(
      1067,
      'invalid_client: The client information is invalid.',
    );
  }
}

async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
