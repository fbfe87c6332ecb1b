import { RequestError, withResponse, type Refused } from './errors';
import type { Send, SendOptions } from './send';

/** How long to wait before try number `attempt + 1`, in milliseconds. */
export function retryDelay(
  attempt: number,
  response: Response | undefined,
  now: number,
): number {
  return 1_000 * 2 ** attempt;
}
