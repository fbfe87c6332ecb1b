import type { World } from '../world';
import { parseAnswer } from './answer';
import { SmartsheetError, toError } from './errors';
import { exchange } from './exchange';

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
/** In seconds: what is shorter would be renewed over and over, or is no date. */
const plausible = { least: 300, most: 1e9, usual: 7 * 24 * 3600 };

/**
 * OAuth 2.0 with refresh tokens that work once.
 *
 * Smartsheet voids both old tokens the moment it issues new ones, so the new
 * pair must be in safe hands before anything else happens: `persist` is awaited
 * before the new token is used. A renewal may take `limit` milliseconds.
 */
export function oauth(
  api: string,
  world: World,
  first: OAuthCredentials,
  persist: (credentials: OAuthCredentials) => Promise<void>,
  limit: number,
): Authorize {
  let current = first;
  let renewal: Promise<void> | undefined;

  async function renew(): Promise<void> {
    const tokens = await requestTokens(api, world, current, limit);
    const expiry = world.now() + lifetimeOf(tokens) * 1000;
    current = {
      ...current,
      access_token: tokens.access_token,
      refresh_token: tokens.refresh_token || current.refresh_token,
      token_expiry_date: new Date(expiry).toISOString(),
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

/** Whatever it says: the old pair is void by now, and the new one must be kept. */
function lifetimeOf({ expires_in }: TokenResponse): number {
  const { least, most, usual } = plausible;
  const told = Number(expires_in);
  return told >= least && told <= most ? told : usual;
}

async function requestTokens(
  api: string,
  world: World,
  { client_id, client_secret, refresh_token }: OAuthCredentials,
  limit: number,
): Promise<TokenResponse> {
  const grant_type = 'refresh_token';
  const form = { grant_type, client_id, client_secret, refresh_token };
  const body = new URLSearchParams(form);
  const init = { method: 'POST', body };
  const answer = await exchange(world, `${api}/token`, init, limit);
  const { response, text } = answer;
  if (!response.ok) {
    const error = toError('/token', response.status, text);
    if (error.mayPass) throw error;
    throw new SmartsheetError('unauthorized', error.message);
  }
  const tokens = Object(parseAnswer(text)) as TokenResponse;
  if (typeof tokens.access_token !== 'string')
    throw new Error('an answer without a token');
  return tokens;
}
