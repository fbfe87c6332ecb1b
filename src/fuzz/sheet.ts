import { second, type Time } from './clock';
import type { ColumnType, Value } from './plan';

export interface Row {
  id: number;
  /** The how-manieth row it was; a report's criteria go by it. */
  turn: number;
  parentId: number | undefined;
  createdAt: string;
  modifiedAt: string;
  /** By column id. */
  cells: Map<number, Value>;
  /** Whether it is back from the bin, and has not been edited since. */
  undated: boolean;
}

export interface Column {
  id: number;
  title: string;
  type: ColumnType;
}

/**
 * A sheet as the API shows it. What is done to it appears `late` seconds after
 * it was done, under the date at which it was done.
 */
export interface Sheet {
  readonly id: number;
  rows: Row[];
  /** Those that somebody edits, and those that only make the sheet wide. */
  columns: Column[];
  idle: readonly Column[];
  /** Of all rows that it ever had. */
  everyId: Set<number>;
  version: number;
  modifiedAt: string;
  /** What the list of sheets, which is behind, says of its date. */
  listedDate: () => string;
  /** Does something, shows it later. Things done to one row stay in order. */
  change: (change: Change) => void;
  /** Shows all that is due by now. Call it before looking. */
  settle: () => void;
}

export interface Change {
  row?: Row;
  /** Whether the row bears its date afterwards. */
  dates?: boolean;
  late?: number | undefined;
  /** What else shows that something happened. */
  shows: 'date' | 'version' | 'nowhere';
  apply: (date: string) => void;
}

export interface SheetOptions {
  id: number;
  listLag: number;
  idleColumns: number;
  sheetDate: 'edited' | 'shown';
  /** By how many milliseconds the computer that takes an edit is ahead. */
  ahead: () => number;
  /** Whether all of Smartsheet's computers have one time. */
  clocksAgree: boolean;
}

export function createSheet(time: Time, options: SheetOptions): Sheet {
  const born = second(time.now());
  const dates = [{ from: time.now(), date: born }];
  const lastOf = new Map<Row, { at: number; date: string }>();
  let pending: (Change & { at: number; date: string })[] = [];

  const touch = (at: number, date: string, shows: Change['shows']) => {
    if (shows === 'nowhere') return;
    sheet.version += 1;
    if (shows === 'version') return;
    const shown =
      options.sheetDate === 'edited' ? date : second(at + options.ahead());
    if (shown > sheet.modifiedAt) sheet.modifiedAt = shown;
    dates.push({ from: at, date: sheet.modifiedAt });
  };

  const sheet: Sheet = {
    id: options.id,
    rows: [],
    columns: [],
    everyId: new Set(),
    idle: Array.from({ length: options.idleColumns }, (_, i) => ({
      ...{ id: 3 * 10 ** 15 + i, title: `Idle ${i}`, type: 'TEXT_NUMBER' },
    })),
    version: 1,
    modifiedAt: born,
    listedDate: () => {
      const until = time.now() - options.listLag * 1000;
      return (dates.findLast(({ from }) => from <= until) ?? dates[0]!).date;
    },
    change(change) {
      const { row, late = 0, dates = false } = change;
      let date = second(time.now() + options.ahead());
      let at = time.now() + late * 1000;
      if (row) {
        const last = lastOf.get(row) ?? { at: 0, date: row.modifiedAt };
        // A limit that users are told: an edit that is late, and by the row's
        // date no edit at all, is not seen. Both of a second show at once here,
        // and where clocks disagree no second is sure to be over.
        if (dates && date <= last.date && !options.clocksAgree)
          date = second(Date.parse(last.date) + 1000);
        const isDated = !dates || date > last.date;
        at = Math.max(isDated ? at : time.now(), last.at);
        lastOf.set(row, { at, date: dates && isDated ? date : last.date });
      }
      pending.push({ ...change, at, date });
      sheet.settle();
    },
    settle() {
      const now = time.now();
      const due = pending.filter(({ at }) => at <= now);
      pending = pending.filter(({ at }) => at > now);
      due.sort((one, other) => one.at - other.at);
      for (const { at, date, shows, apply, row } of due) {
        if (row && !sheet.rows.includes(row)) continue;
        apply(date);
        touch(at, date, shows);
      }
    },
  };
  return sheet;
}

export function isEmpty(value: Value): boolean {
  return value === undefined || value === null || value === '';
}

/** Whether no column of the sheet has anything in this row. */
export function isBlank({ columns }: Sheet, row: Row): boolean {
  return columns.every(({ id }) => isEmpty(row.cells.get(id)));
}

/** A row and all that is indented under it, which lie together. */
export function branchOf({ rows }: Sheet, row: Row): Row[] {
  const branch = [row];
  for (const other of rows.slice(rows.indexOf(row) + 1)) {
    if (!branch.some(({ id }) => id === other.parentId)) break;
    branch.push(other);
  }
  return branch;
}

/** 0 at the top. */
export function levelOf({ rows }: Sheet, row: Row): number {
  let level = 0;
  let above = rows.find(({ id }) => id === row.parentId);
  for (; above; level++) {
    const { parentId }: Row = above;
    above = rows.find(({ id }) => id === parentId);
  }
  return level;
}
