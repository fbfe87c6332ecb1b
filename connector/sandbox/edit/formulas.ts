import type { Cell, Column, Row } from '../account/model';
import type { Primitive } from '../account/objectValue';
import { toCell } from './cell';

/**
 * Brings every formula up to date and returns the rows, the same object where
 * nothing changed. Understands the formulas that the workspace uses; a cell
 * with any other formula keeps its value.
 */
export function recalculate(columns: Column[], rows: Row[]): Row[] {
  const current = new Map(rows.map((row) => [row.id, row]));
  const childrenOf = new Map<number | undefined, number[]>();
  for (const { id, parentId } of rows) {
    const siblings = childrenOf.get(parentId);
    if (siblings) siblings.push(id);
    else childrenOf.set(parentId, [id]);
  }

  // From the bottom up, so that children are done before their parents.
  for (const { id } of rows.toReversed()) {
    for (const column of columns) {
      const row = current.get(id);
      const cell = row?.cells.find(({ columnId }) => columnId === column.id);
      if (!row || cell?.formula === undefined) continue;
      const children = (childrenOf.get(id) ?? []).flatMap(
        (child) => current.get(child) ?? [],
      );
      const value = evaluate(cell.formula, column, columns, row, children);
      if (value === undefined || value === cell.value) continue;
      const { formula } = cell;
      const changed = toCell(column, { columnId: column.id, value, formula });
      current.set(id, withCell(row, changed));
    }
  }
  return rows.map((row) => current.get(row.id) ?? row);
}

/** The row with this cell in the place of the one of its column. */
export function withCell(row: Row, cell: Cell): Row {
  const { columnId } = cell;
  const known = row.cells.some((each) => each.columnId === columnId);
  const cells = known
    ? row.cells.map((each) => (each.columnId === columnId ? cell : each))
    : [...row.cells, cell];
  return { ...row, cells };
}

function evaluate(
  formula: string,
  column: Column,
  columns: Column[],
  row: Row,
  children: Row[],
): Primitive | undefined {
  if (formula === '=SUM(CHILDREN())') {
    return children.reduce((sum, child) => sum + numberIn(child, column), 0);
  }

  const [, left, operator, right] =
    /^=(.+)@row ([-+*/]) (.+)@row$/.exec(formula) ?? [];
  const columnOf = (reference = '') =>
    columns.find(({ title }) => title === reference.replace(/^\[|\]$/g, ''));
  const [a, b] = [columnOf(left), columnOf(right)];
  if (!operator || !a || !b) return undefined;
  return operators[operator]?.(numberIn(row, a), numberIn(row, b));
}

/** Quirk: formula-errors */
const operators: Record<string, (a: number, b: number) => Primitive> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? '#DIVIDE BY ZERO' : a / b),
};

function numberIn(row: Row, column: Column): number {
  const cell = row.cells.find(({ columnId }) => columnId === column.id);
  return typeof cell?.value === 'number' ? cell.value : 0;
}
