import type { World } from '../world';
import { always, bearer, type Authorize } from './authorize';
import type { Api } from './send';

/** Good for as long as the first access token is, which is a week. */
export function oauth(
  api: Api,
  world: World,
  first: OAuthCredentials,
  persist: (credentials: OAuthCredentials) => Promise<void>,
  limit: number,
): Authorize {
  return always(bearer(first.access_token));
}
