import type { Axis } from './axes';

/** What a cell holds, as the API sends it. `undefined` where it is empty. */
export type Value = string | number | boolean | null | undefined;

export type ColumnType = 'TEXT_NUMBER' | 'PICKLIST' | 'DATE' | 'CHECKBOX';

/**
 * Something that a person does to a sheet. Rows and columns are named by their
 * place at that moment, modulo how many there are, so that a list of steps
 * stays meaningful when others are taken out of it; -1 is the last.
 *
 * `late` is the number of seconds after which the API shows what was done. It
 * is dated when it was done.
 */
export type Edit =
  | { do: 'add'; under?: number; values: Value[]; late?: number }
  | { do: 'write'; row: number; column: number; value: Value; late?: number }
  | { do: 'blank'; row: number; value: Value; late?: number }
  | { do: 'delete'; row: number; shows: DeleteShows; late?: number }
  /** A deleted row is back as it was, with the date that it had. */
  | { do: 'undo'; which: number }
  | { do: 'move'; row: number; under?: number; dated: boolean }
  /** A report leaves out every row whose turn is `hidden` in `every`. */
  | { do: 'criteria'; every: number; hidden: number }
  | { do: 'addColumn'; type: ColumnType }
  | { do: 'dropColumn'; column: number }
  /** The column that was dropped last is back, with what its cells held. */
  | { do: 'returnColumn' }
  | { do: 'renameColumn'; column: number }
  | { do: 'swapTitles'; column: number; other: number }
  | { do: 'retypeColumn'; column: number; type: ColumnType }
  /** Another sheet of the same name takes its place. */
  | { do: 'replace'; rows: number };

/** What a delete changes beside the rows: the sheet's date, its version, or nothing. */
export type DeleteShows = 'date' | 'version' | 'nowhere';

export type Damage =
  'lost' | 'empty' | 'foreign shape' | 'cut rows' | 'odd cursor' | 'old';

export type Mode = 'incremental' | 'append' | 'overwrite';

export interface Sync {
  do: 'sync';
  /** Incremental, or a full refresh into a destination that appends or overwrites. */
  mode: Mode;
  /** Stopped after that many messages. */
  kill?: Kill;
  during?: { request: number; edit: Edit }[];
  faults?: { request: number; fault: Fault }[];
}

export interface Kill {
  after: number;
  /** How many states before the last one printed is the one that was stored. */
  back: number;
  /** Which share of what came between that state and the next is in the destination. */
  beyond: number;
}

export type Fault = 429 | 502 | 503 | 504 | 'half' | 'reset' | 'html';

export type Step =
  | Edit
  | Sync
  | { do: 'wait'; seconds: number }
  | { do: 'refresh' }
  | { do: 'configure'; details: boolean; numbers: number[] }
  | { do: 'select'; without: number[] }
  | { do: 'damage'; how: Damage }
  /** Waits until everything shows, syncs undisturbed, and compares. */
  | { do: 'ask'; swept: boolean };

/** One sequence: a world, and what happens in it. */
export interface Plan {
  seed: number;
  /** What may happen in it. */
  axes: readonly Axis[];
  kind: 'sheet' | 'report';
  /** Whether a destination removes what a tombstone names, or keeps the tombstone. */
  deletes: 'hard' | 'soft';
  /** Airbyte numbers its syncs and keeps states apart; a shell hands over the last one. */
  runner: 'platform' | 'shell';
  sweepHours: 0 | 24;
  /** Seconds by which the account's list of sheets is behind. */
  listLag: number;
  /** A sheet's date after a late edit: that of the edit, or of its appearance. */
  sheetDate: 'edited' | 'shown';
  /** By how many seconds the connector's clock is ahead of Smartsheet's. */
  skew: number;
  /** By how many seconds Smartsheet's own computers disagree, at most. */
  drift: number;
  /** Columns beside those that are edited; of a wide sheet few rows are a page. */
  idleColumns: number;
  /** What a report adds to its count of rows. */
  miscount: number;
  /** More rows than that are too many for one answer; 0 if none are. */
  mostRows: number;
  /** Whether a report shows the newest row first. */
  sorted: boolean;
  rows: number;
  steps: Step[];
}
