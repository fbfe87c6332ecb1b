import type { Clock } from './clock';
import type { Sheet } from './model';

/**
 * The index behind `GET /sheets`. It learns of an edit some seconds after the
 * sheet itself shows it. Quirk: list-lag, filter-lags-too, no-lag
 */
export interface Listing {
  /** Notes that a sheet has changed, or is new, now. */
  note(sheet: Sheet): void;
  /** Forgets a sheet at once. */
  drop(sheetId: number): void;
  /** The entry as the index knows it; none while the sheet is too new. */
  entry(sheet: Sheet): ListEntry | undefined;
}

export type ListEntry = Pick<
  Sheet,
  'id' | 'name' | 'accessLevel' | 'permalink' | 'createdAt' | 'modifiedAt'
>;

interface Noted {
  visibleFrom: number;
  entry: ListEntry;
}

/** An index that knows these sheets from the start, and edits after the lag. */
export function createListing(
  clock: Clock,
  lagSeconds: number,
  sheets: Sheet[],
): Listing {
  const noted = new Map<number, Noted[]>(
    sheets.map((sheet) => [
      sheet.id,
      [{ visibleFrom: -Infinity, entry: toEntry(sheet) }],
    ]),
  );
  const dropped = new Set<number>();
  return {
    note(sheet) {
      const now = clock.now();
      const earlier = noted.get(sheet.id) ?? [];
      // Of what is visible already, only the newest can still be asked for.
      const newest = earlier.findLastIndex((each) => each.visibleFrom <= now);
      noted.set(sheet.id, [
        ...earlier.slice(Math.max(0, newest)),
        { visibleFrom: now + lagSeconds * 1000, entry: toEntry(sheet) },
      ]);
    },
    drop: (sheetId) => void dropped.add(sheetId),
    entry(sheet) {
      if (dropped.has(sheet.id)) return undefined;
      const now = clock.now();
      return noted.get(sheet.id)?.findLast((each) => each.visibleFrom <= now)
        ?.entry;
    },
  };
}

/** What a list says of a sheet, or of a report in a folder. */
export function toEntry(sheet: ListEntry): ListEntry {
  const { id, name, accessLevel, permalink, createdAt, modifiedAt } = sheet;
  return { id, name, accessLevel, permalink, createdAt, modifiedAt };
}
