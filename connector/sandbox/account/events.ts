import type { Account } from './account';
import { idOf, uuidOf } from './ids';

type Log = Pick<Account, 'events' | 'me' | 'clock'>;

/** Deleting rows is not an event: the log has no word for it. */
export function logEvent(
  account: Log,
  action: string,
  objectId: number,
  at: string = account.clock.iso(),
): void {
  const userId = idOf(account.me.email);
  account.events.push({
    eventId: uuidOf(`event/${account.events.length}`),
    objectType: 'SHEET',
    action,
    objectId,
    eventTimestamp: at,
    userId,
    requestUserId: userId,
    source: 'WEB_APP',
    additionalDetails: { emailAddress: account.me.email },
  });
}
