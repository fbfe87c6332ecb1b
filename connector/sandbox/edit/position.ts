import { ApiError } from '../http/errors';
import type { Row } from '../account/model';
import { without } from '../account/without';

/** Where a row shall go, in the words of a request. */
export interface Location {
  toTop?: boolean;
  toBottom?: boolean;
  above?: boolean;
  parentId?: number | null;
  siblingId?: number;
  /** Only of a row that is there: one level in, under the row above it. */
  indent?: number;
  /** Only of a row that is there: one level out, below its parent. */
  outdent?: number;
}

export interface Position {
  index: number;
  parentId: number | undefined;
}

const words = [
  'toTop',
  'toBottom',
  'above',
  'parentId',
  'siblingId',
  'indent',
  'outdent',
] as const;

/**
 * What a request's row says of its place; refuses what contradicts itself.
 * Quirk: row-places
 */
export function locationOf(input: Location): Location {
  const given = words.filter((word) => input[word]);
  const says = (...some: string[]) =>
    given.filter((word) => some.includes(word)).length;
  const isWrong =
    says('parentId', 'siblingId', 'indent', 'outdent') > 1 ||
    says('toTop', 'toBottom') > 1 ||
    (says('toTop', 'toBottom') && says('siblingId', 'indent', 'outdent')) ||
    (says('above') && !says('siblingId')) ||
    ![input.indent ?? 1, input.outdent ?? 1].every((levels) => levels === 1);
  if (isWrong) throw misplaced();
  return Object.fromEntries(given.map((word) => [word, input[word]]));
}

/** The refusal of a place where no row can go. */
export function misplaced(): ApiError {
  return new ApiError(1062, 'Invalid row location.');
}

/**
 * The index and the parent at a place; throws where its parent or sibling is
 * not.
 */
export function positionOf(rows: readonly Row[], where: Location): Position {
  const { siblingId, parentId } = where;
  if (siblingId !== undefined) {
    const index = rows.findIndex(({ id }) => id === siblingId);
    if (index < 0) throw new ApiError(1064, `Invalid siblingId: ${siblingId}.`);
    return {
      index: where.above ? index : endOfBranch(rows, index),
      parentId: rows[index]?.parentId,
    };
  }
  if (typeof parentId === 'number') {
    const index = rows.findIndex(({ id }) => id === parentId);
    if (index < 0) throw new ApiError(1063, `Invalid parentId: ${parentId}.`);
    return {
      index: where.toBottom ? endOfBranch(rows, index) : index + 1,
      parentId,
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

/** The index of the row of that id; throws 404 where there is none. */
export function indexOf(rows: readonly Row[], id: number): number {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) throw new ApiError(1006, 'Not Found');
  return index;
}

/**
 * Counts rows and siblings afresh. A row that only moved up keeps its date.
 * Quirk: moved-up
 */
export function renumber(rows: readonly Row[]): Row[] {
  const lastChild = new Map<number | undefined, number>();
  return rows.map((row, index) => {
    const rowNumber = index + 1;
    const siblingId = lastChild.get(row.parentId);
    lastChild.set(row.parentId, row.id);
    if (row.rowNumber === rowNumber && row.siblingId === siblingId) return row;
    return placed(row, { rowNumber, parentId: row.parentId, siblingId });
  });
}

/** Where a row stands: said before everything else about it. */
export type Place = Pick<Row, 'rowNumber'> & {
  parentId: number | undefined;
  siblingId: number | undefined;
};

/** The row at another place, which its first keys tell. */
export function placed(row: Row, { rowNumber, ...place }: Place): Row {
  const { parentId, siblingId } = place;
  const { id } = row;
  return {
    id,
    rowNumber,
    ...(parentId !== undefined && { parentId }),
    ...(siblingId !== undefined && { siblingId }),
    ...without(row, 'id', 'rowNumber', 'parentId', 'siblingId'),
  };
}
