import type { Cell, Person, Row } from '../model';

/** What a cell held from some moment on. */
export interface HistoryEntry extends Cell {
  modifiedAt: string;
  modifiedBy: Person | undefined;
}

/** Contents that edits have replaced, by row and column, newest first. */
export type CellHistory = Map<string, HistoryEntry[]>;

/** Everything a cell has held, newest first. */
export function historyOf(
  history: CellHistory,
  row: Row,
  columnId: number,
): HistoryEntry[] {
  const past = history.get(keyOf(row, columnId)) ?? [];
  const cell = row.cells.find((each) => each.columnId === columnId);
  return cell ? [entryOf(cell, row), ...past] : past;
}

/** Keeps the cells in which `after` differs from `before`. */
export function remember(history: CellHistory, before: Row, after: Row): void {
  const now = new Map(after.cells.map((cell) => [cell.columnId, cell]));
  for (const cell of before.cells) {
    const { columnId } = cell;
    if (sameContent(cell, now.get(columnId))) continue;
    const key = keyOf(before, columnId);
    const past = history.get(key) ?? [];
    history.set(key, [entryOf(cell, before), ...past]);
  }
}

function entryOf(cell: Cell, row: Row): HistoryEntry {
  return { ...cell, modifiedAt: row.modifiedAt, modifiedBy: row.modifiedBy };
}

function sameContent(a: Cell, b: Cell | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function keyOf(row: Row, columnId: number): string {
  return `${row.id}/${columnId}`;
}
