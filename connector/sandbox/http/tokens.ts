import type { Clock } from '../account/clock';
import { ApiError, expired } from './errors';

/** The access tokens that exist and the refresh tokens still unused. */
export interface Tokens {
  /** Who holds the token; throws if nobody may use it now. */
  holder(accessToken: string): Holder;
  issue(): TokenPair;
  refresh(refreshToken: string): TokenPair;
  expire(accessToken: string): void;
  revive(): void;
}

/** An admin sees users and events; a member only what is shared. */
export type Holder = 'admin' | 'member';

export interface TokenPair {
  access_token: string;
  token_type: 'bearer';
  refresh_token: string;
  expires_in: number;
}

/** The token that the guide uses. */
export const adminToken = 'sandbox-token';
/** The token of somebody who is no admin. */
export const memberToken = 'sandbox-member-token';

/** The OAuth app and the pair of tokens a fresh sandbox knows. */
export const oauthApp = {
  clientId: 'sandbox-client',
  clientSecret: 'sandbox-secret',
  code: 'sandbox-code',
  accessToken: 'sandbox-oauth-token',
  refreshToken: 'sandbox-refresh-token',
};

const sevenDays = 604_799;

/**
 * The two personal tokens and the first pair of the OAuth app.
 * Quirk: refresh-once
 */
export function createTokens(clock: Clock): Tokens {
  const personal = new Map<string, Holder>([
    [adminToken, 'admin'],
    [memberToken, 'member'],
  ]);
  const declaredExpired = new Set<string>();
  let issued = 0;
  /** The one pair in force: using its refresh token replaces it. */
  let current = {
    access: oauthApp.accessToken,
    refresh: oauthApp.refreshToken,
    until: clock.now() + sevenDays * 1000,
  };

  const issue = (): TokenPair => {
    issued++;
    current = {
      access: `sandbox-oauth-token-${issued}`,
      refresh: `sandbox-refresh-token-${issued}`,
      until: clock.now() + sevenDays * 1000,
    };
    return {
      access_token: current.access,
      token_type: 'bearer',
      refresh_token: current.refresh,
      expires_in: sevenDays,
    };
  };

  return {
    holder(accessToken) {
      if (declaredExpired.has(accessToken)) throw expired();
      const holder = personal.get(accessToken);
      if (holder) return holder;
      if (accessToken !== current.access) {
        throw new ApiError(1002, 'Your Access Token is invalid.');
      }
      if (clock.now() >= current.until) throw expired();
      return 'admin';
    },
    issue,
    refresh(refreshToken) {
      if (refreshToken !== current.refresh) {
        throw new ApiError(
          1070,
          'invalid_grant: The refresh token is invalid.',
        );
      }
      return issue();
    },
    expire: (accessToken) => void declaredExpired.add(accessToken),
    revive: () => declaredExpired.clear(),
  };
}
