import type { World } from '../world';
import { SmartsheetError, toError } from './errors';
import { withTimeout } from './retry';

/**
 * Comes with the token for a request. Told of one that was refused, it comes
 * with another, or with the same where there is no other.
 */
export type Authorize = (refused?: string) => Promise<string>;

export function fixedToken(token: string): Authorize {
  return async () => token;
}

export interface OAuthCredentials {
  client_id: string;
  client_secret: string;
  access_token: string;
  refresh_token: string;
  /** ISO 8601; a token with no date is used until it is refused. */
  token_expiry_date?: string;
}

const margin = 60_000;
const sevenDays = 7 * 24 * 3600;

/**
 * OAuth 2.0 with refresh tokens that work once.
 *
 * Smartsheet voids both old tokens the moment it issues new ones, so the new
 * pair must be in safe hands before anything else happens: `persist` is awaited
 * before the new token is used.
 */
export function oauth(
  api: string,
  world: World,
  first: OAuthCredentials,
  persist: (credentials: OAuthCredentials) => Promise<void>,
): Authorize {
  let current = first;
  let renewal: Promise<void> | undefined;

  async function renew(): Promise<void> {
    const tokens = await requestTokens(api, world, current);
    const lifetime = Number(tokens.expires_in) || sevenDays;
    current = {
      ...current,
      access_token: tokens.access_token,
      refresh_token: tokens.refresh_token ?? current.refresh_token,
      token_expiry_date: new Date(world.now() + lifetime * 1000).toISOString(),
    };
    await persist(current);
  }

  return async (refused) => {
    const expiry = Date.parse(current.token_expiry_date ?? '');
    if (refused === current.access_token || world.now() > expiry - margin)
      renewal ??= renew().finally(() => (renewal = undefined));
    await renewal;
    return current.access_token;
  };
}

/** OAuth lets a server leave out all but the token itself. */
interface TokenResponse {
  access_token: string;
  refresh_token?: string;
  /** Seconds. */
  expires_in?: number;
}

async function requestTokens(
  api: string,
  world: World,
  { client_id, client_secret, refresh_token }: OAuthCredentials,
): Promise<TokenResponse> {
  const grant_type = 'refresh_token';
  const form = { grant_type, client_id, client_secret, refresh_token };
  const body = new URLSearchParams(form);
  // What is in the body is for nobody else to see.
  const init = { method: 'POST', body, redirect: 'error' } as const;
  const [response, text] = await withTimeout(world, 60_000, async (signal) => {
    const request = new Request(`${api}/token`, { ...init, signal });
    const response = await world.fetch(request);
    return [response, await response.text()] as const;
  });
  if (!response.ok) {
    const error = toError('/token', response.status, text);
    if (error.mayPass) throw error;
    throw new SmartsheetError('unauthorized', error.message);
  }
  const tokens = JSON.parse(text) as TokenResponse;
  if (!tokens.access_token) throw new Error('an answer without a token');
  return tokens;
}
