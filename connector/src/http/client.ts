import { authorized, type Authorize } from './authorize';
import { retried } from './retry';
import {
  paced,
  type Answer,
  type Ask,
  type Query,
  type SendOptions,
} from './send';

export interface Client {
  /** Fails with a RequestError. What the body is, the one who asks knows. */
  get: <T>(path: string, query?: Query, ask?: Ask) => Promise<Answer<T>>;
}

/** GET requests that are paced, let in, tried again and sorted into errors. */
export function createClient(
  options: SendOptions & { authorize: Authorize },
): Client {
  const send = retried(authorized(paced(options), options.authorize), options);
  return {
    get: <T>(path: string, query: Query = {}, ask: Ask = {}) =>
      send({ ...ask, path, query }) as Promise<Answer<T>>,
  };
}
