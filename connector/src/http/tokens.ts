import type { World } from '../world';
import { bearer, type Authorize } from './authorize';
import { RequestError } from './errors';
import { exchange } from './exchange';
import type { Api } from './send';

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
 * The server voids both old tokens the moment it issues new ones, so the new
 * pair must be in safe hands before anything else happens: `persist` is awaited
 * before the new token is used. A renewal may take `limit` milliseconds.
 */
export function oauth(
  api: Api,
  world: World,
  first: OAuthCredentials,
  persist: (credentials: OAuthCredentials) => Promise<void>,
  limit: number,
): Authorize {
  let current = first;
  let pass = bearer(first.access_token);
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
    pass = bearer(current.access_token);
  }

  return async (refused) => {
    const expiry = Date.parse(current.token_expiry_date ?? '');
    if (refused === pass || world.now() > expiry - margin)
      renewal ??= renew().finally(() => (renewal = undefined));
    await renewal;
    return pass;
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
  api: Api,
  world: World,
  { client_id, client_secret, refresh_token }: OAuthCredentials,
  limit: number,
): Promise<TokenResponse> {
  const grant_type = 'refresh_token';
  const form = { grant_type, client_id, client_secret, refresh_token };
  const body = new URLSearchParams(form);
  const init = { method: 'POST', body };
  const answer = await exchange(world, `${api.address}/token`, init, limit);
  const { response, text } = answer;
  const said = response.ok ? api.parse(text) : undefined;
  const error = api.toError('/token', response, text, said);
  if (error?.mayPass) throw error;
  if (error) throw new RequestError('unauthorized', error.message);
  const tokens = Object(said) as TokenResponse;
  if (typeof tokens.access_token !== 'string')
    throw new Error('an answer without a token');
  return tokens;
}
