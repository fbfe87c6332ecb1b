import type { Cell, CellHistory, HistoryEntry, Row } from '../account/model';

/** Everything a cell has held, newest first. Quirk: history-order */
export function historyOf(
  history: CellHistory,
  row: Row,
  columnId: number,
): HistoryEntry[] {
  const cell = row.cells.find((each) => each.columnId === columnId);
  const now = cell ? [entryOf(cell, row)] : [];
  return history.get(keyOf(row, columnId)) ?? now;
}

/**
 * Keeps what the cells of a row held before an edit and after it. A cell that
 * the edit left alone has its contents since the time before.
 * Quirk: history-dates
 */
export function remember(history: CellHistory, before: Row, after: Row): void {
  const now = new Map(after.cells.map((cell) => [cell.columnId, cell]));
  for (const cell of before.cells) {
    const { columnId } = cell;
    const key = keyOf(before, columnId);
    const past = history.get(key) ?? [entryOf(cell, before)];
    const next = now.get(columnId) ?? { columnId };
    const isSame = sameContent(cell, next);
    history.set(key, isSame ? past : [entryOf(next, after), ...past]);
  }
}

function entryOf(cell: Cell, row: Row): HistoryEntry {
  return { ...cell, modifiedAt: row.modifiedAt, modifiedBy: row.modifiedBy };
}

function sameContent(a: Cell, b: Cell): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function keyOf(row: Row, columnId: number): string {
  return `${row.id}/${columnId}`;
}
