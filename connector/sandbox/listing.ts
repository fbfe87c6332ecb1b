import type { Clock } from './clock';
import { toIso } from './clock';
import type { Sheet } from './model';

/**
 * The index behind `GET /sheets`. It learns of an edit some seconds after the
 * sheet itself shows it.
 */
export interface Listing {
  /** Notes that a sheet has changed now. */
  note(sheet: Sheet): void;
  /** The entry of a sheet as the index knows it; none while it is too new. */
  entry(sheet: Sheet): ListEntry | undefined;
}

export interface ListEntry {
  id: number;
  name: string;
  accessLevel: string;
  permalink: string;
  createdAt: string;
  modifiedAt: string;
}

interface Noted {
  visibleFrom: string;
  entry: ListEntry;
}

export function createListing(clock: Clock, lagSeconds: number): Listing {
  const known = new Map<number, Noted[]>();
  return {
    note(sheet) {
      const visibleFrom = toIso(clock.now() + lagSeconds * 1000);
      const earlier = known.get(sheet.id) ?? [];
      known.set(sheet.id, [...earlier, { visibleFrom, entry: toEntry(sheet) }]);
    },
    entry(sheet) {
      const noted = known.get(sheet.id);
      if (!noted) return toEntry(sheet);
      const now = clock.iso();
      return noted.findLast(({ visibleFrom }) => visibleFrom <= now)?.entry;
    },
  };
}

function toEntry(sheet: Sheet): ListEntry {
  const { id, name, accessLevel, permalink, createdAt, modifiedAt } = sheet;
  return { id, name, accessLevel, permalink, createdAt, modifiedAt };
}
