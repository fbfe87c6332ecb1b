import type { Row } from '../account/model';
import {
  endOfBranch,
  indexOf,
  misplaced,
  placed,
  positionOf,
} from './position';
import type { Location } from './position';

/**
 * The rows after one of them, and what hangs from it, went somewhere else.
 * Quirk: moved
 */
export function move(rows: Row[], id: number, where: Location): Row[] {
  if (where.indent !== undefined) return indent(rows, id);
  if (where.outdent !== undefined) return outdent(rows, id);
  if (Object.keys(where).length === 0) return rows;
  const from = indexOf(rows, id);
  const branch = rows.slice(from, endOfBranch(rows, from));
  const rest = rows.filter((row) => !branch.includes(row));
  const { index, parentId } = positionOf(rest, where);
  return hang(rest.toSpliced(index, 0, ...branch), id, parentId);
}

/**
 * A row that goes one level in hangs from the one it stood below. Quirk: indent
 */
function indent(rows: Row[], id: number): Row[] {
  const { siblingId } = rows[indexOf(rows, id)] ?? {};
  if (siblingId === undefined) throw misplaced();
  return hang(rows, id, siblingId);
}

/**
 * A row that goes one level out stays where it is; those below follow it.
 * Quirk: outdent
 */
function outdent(rows: Row[], id: number): Row[] {
  const from = indexOf(rows, id);
  const { parentId } = rows[from] ?? {};
  if (parentId === undefined) throw misplaced();
  const above = rows[indexOf(rows, parentId)];
  const followers = rows
    .slice(from + 1)
    .filter((row) => row.parentId === parentId);
  const moved = followers.reduce((all, row) => hang(all, row.id, id), rows);
  return hang(moved, id, above?.parentId);
}

function hang(rows: Row[], id: number, parentId: number | undefined): Row[] {
  return rows.map((row) =>
    row.id === id && row.parentId !== parentId
      ? placed(row, { ...row, siblingId: row.siblingId, parentId })
      : row,
  );
}
