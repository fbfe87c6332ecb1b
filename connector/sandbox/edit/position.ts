import { ApiError } from '../errors';
import type { Row } from '../model';
import { without } from '../without';

/** Where a row shall go, in the words of a request. */
export interface Location {
  toTop?: boolean;
  toBottom?: boolean;
  above?: boolean;
  parentId?: number | null;
  siblingId?: number;
}

export interface Position {
  index: number;
  parentId: number | undefined;
}

export function isLocation(input: Location): boolean {
  const { toTop, toBottom, parentId, siblingId } = input;
  return [toTop, toBottom, parentId, siblingId].some(
    (given) => given !== undefined,
  );
}

export function positionOf(rows: readonly Row[], where: Location): Position {
  if (where.siblingId !== undefined) {
    const index = indexOf(rows, where.siblingId);
    return {
      index: where.above ? index : endOfBranch(rows, index),
      parentId: rows[index]?.parentId,
    };
  }
  if (typeof where.parentId === 'number') {
    const index = indexOf(rows, where.parentId);
    return {
      index: where.toBottom ? endOfBranch(rows, index) : index + 1,
      parentId: where.parentId,
    };
  }
  return { index: where.toTop ? 0 : rows.length, parentId: undefined };
}

/** The index after the row and everything that hangs from it. */
export function endOfBranch(rows: readonly Row[], index: number): number {
  const branch = new Set([rows[index]?.id]);
  let end = index + 1;
  for (; end < rows.length; end++) {
    const row = rows[end];
    if (row?.parentId === undefined || !branch.has(row.parentId)) break;
    branch.add(row.id);
  }
  return end;
}

export function indexOf(rows: readonly Row[], id: number): number {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) throw new ApiError(1006, 'Not Found');
  return index;
}

/** Counts rows and siblings afresh. A row that only moved up keeps its date. */
export function renumber(rows: readonly Row[]): Row[] {
  const lastChild = new Map<number | undefined, number>();
  return rows.map((row, index) => {
    const rowNumber = index + 1;
    const siblingId = lastChild.get(row.parentId);
    lastChild.set(row.parentId, row.id);
    if (row.rowNumber === rowNumber && row.siblingId === siblingId) return row;
    return {
      ...without(row, 'siblingId'),
      rowNumber,
      ...(siblingId !== undefined && { siblingId }),
    };
  });
}
