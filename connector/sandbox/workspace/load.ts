import type { Sheet } from '../account/model';
import type { Report } from '../account/report';
import { without } from '../account/without';

/** What `GET /sheets/{id}` or `GET /reports/{id}` has answered. */
export type Saved = Sheet | Report;

/** Reports are the ones whose columns are not a sheet's own. */
export function isReport(saved: Saved): saved is Report {
  return (
    'isSummaryReport' in saved ||
    saved.columns.some((column) => 'virtualId' in column)
  );
}

/** Checks that a saved file is the JSON of one sheet or report. */
export function checkSaved(input: unknown, file: string): Saved {
  const saved = (input ?? {}) as Partial<Saved>;
  const isWhole =
    Number.isSafeInteger(saved.id) &&
    isListOf(saved.columns, 'title') &&
    isListOf(saved.rows, 'cells');
  if (isWhole) return saved as Saved;
  throw new Error(
    `${file} is not a saved sheet or report: ${whatItIs(input)} It needs ` +
      'the id, columns and rows that GET /sheets/{id} or GET /reports/{id} ' +
      'answers.',
  );
}

function isListOf(list: unknown, key: string): boolean {
  return (
    Array.isArray(list) &&
    list.every((item: unknown) => {
      const found = (item as Record<string, unknown> | null)?.[key];
      return key === 'cells' ? Array.isArray(found) : found !== undefined;
    })
  );
}

function whatItIs(input: unknown): string {
  const { data, errorCode, message } = (input ?? {}) as Record<string, unknown>;
  if (Array.isArray(data)) return 'it is a list.';
  if (errorCode === undefined) return 'something is missing.';
  return `it is a refusal, ${JSON.stringify(message)}.`;
}

/**
 * Pages of one sheet or report, saved in several files, become one again. Of
 * what was saved twice, the fuller answer counts.
 */
export function mergeSaved(saved: Saved[]): Saved[] {
  const merged = new Map<number, Saved>();
  for (const each of saved) {
    const known = merged.get(each.id);
    merged.set(each.id, known ? merge(known, each) : { ...each });
  }
  return [...merged.values()];
}

function merge(first: Saved, second: Saved): Saved {
  const rows = new Map<number, Saved['rows'][number]>();
  for (const row of [...first.rows, ...second.rows]) {
    rows.set(row.id, fuller(rows.get(row.id) ?? row, row));
  }
  const inOrder = [...rows.values()];
  // The rows of a report keep the numbers that they have in their sheets.
  if (!isReport(first)) inOrder.sort((a, b) => a.rowNumber - b.rowNumber);
  const [head] = [first, second].toSorted(
    (a, b) => lengthOf(without(b, 'rows')) - lengthOf(without(a, 'rows')),
  );
  return { ...(head ?? first), rows: inOrder } as Saved;
}

function fuller<T extends object>(first: T, second: T): T {
  return lengthOf(second) > lengthOf(first) ? second : first;
}

function lengthOf(thing: object): number {
  return JSON.stringify(thing).length;
}
