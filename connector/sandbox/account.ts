import type { Clock } from './clock';
import { ApiError, notFound } from './errors';
import type { Listing } from './listing';
import type { Person, Sheet } from './model';

/** Everything that one token sees, and what the sandbox remembers about it. */
export interface Account {
  clock: Clock;
  me: Person;
  sheets: Map<number, Sheet>;
  /** Sheets that are listed but not to be opened. */
  closed: Set<number>;
  listing: Listing;
}

export function openSheet(account: Account, id: number): Sheet {
  const sheet = account.sheets.get(id);
  if (!sheet) throw notFound();
  if (account.closed.has(id)) {
    throw new ApiError(1004, 'You are not authorized to perform this action.');
  }
  return sheet;
}

export function idFrom(text: string | undefined): number {
  if (!text || !/^\d{1,16}$/.test(text)) throw notFound();
  return Number(text);
}
