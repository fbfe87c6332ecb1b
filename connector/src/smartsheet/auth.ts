import type { World } from '../world';
import { SmartsheetError, toError } from './errors';
import { withTimeout } from './retry';

/** Where the token of a request comes from. */
export interface Authorization {
  token: () => Promise<string>;
  /** Replaces a token that was refused; false where there is no way to. */
  refresh: (refused: string) => Promise<boolean>;
}

export function fixedToken(token: string): Authorization {
  return { token: async () => token, refresh: async () => false };
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
): Authorization {
  let current = first;
  let refreshing: Promise<void> | undefined;

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

  const renewOnce = () =>
    (refreshing ??= renew().finally(() => (refreshing = undefined)));

  return {
    token: async () => {
      const expiry = Date.parse(current.token_expiry_date ?? '');
      if (refreshing || world.now() > expiry - margin) await renewOnce();
      return current.access_token;
    },
    refresh: async (refused) => {
      if (refused === current.access_token) await renewOnce();
      return true;
    },
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
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id,
    client_secret,
    refresh_token,
  });
  const { response, text } = await withTimeout(
    world,
    60_000,
    async (signal) => {
      const response = await world.fetch(
        // What is in the body is for nobody else to see.
        new Request(`${api}/token`, {
          method: 'POST',
          body,
          signal,
          redirect: 'error',
        }),
      );
      return { response, text: await response.text() };
    },
  );
  if (response.ok) {
    const tokens = JSON.parse(text) as Partial<TokenResponse>;
    if (!tokens.access_token) throw new Error('an answer without a token');
    return { ...tokens, access_token: tokens.access_token };
  }

  const error = toError('/token', response.status, text);
  const final =
    error.refusal !== 'unavailable' && error.refusal !== 'throttled';
  throw new SmartsheetError(
    final ? 'unauthorized' : error.refusal,
    error.message,
    error.code,
  );
}
