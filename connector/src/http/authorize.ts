import { isRefused } from './errors';
import type { Pass, Send, Trial } from './send';

/**
 * Comes with the pass for a request. Told of one that was refused, it comes with
 * another, or with the same where there is no other.
 */
export type Authorize = (refused?: Pass) => Promise<Pass>;

/** The usual way to carry a token. */
export function bearer(token: string): Pass {
  return { headers: { Authorization: `Bearer ${token}` } };
}

/** The same for as long as the connection lasts: a token, a key, a password. */
export function always(pass: Pass): Authorize {
  return async () => pass;
}

/** Gives each request its pass; one whose pass is refused gets one more. */
export function authorized(
  send: (trial: Trial, pass: Pass) => ReturnType<Send>,
  authorize: Authorize,
): Send {
  return async (trial) => {
    const pass = await authorize();
    try {
      return await send(trial, pass);
    } catch (error) {
      if (!isRefused(error, 'unauthorized')) throw error;
      const other = await authorize(pass);
      if (other === pass) throw error;
      return send(trial, other);
    }
  };
}
