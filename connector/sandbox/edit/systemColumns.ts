import type { Cell, Column, Row } from '../account/model';
import { toCell } from './cell';

/** The cell that Smartsheet fills in by itself, if the column is such a one. */
export function systemCell(column: Column, row: Row): Cell | undefined {
  const value = systemValues[column.systemColumnType ?? '']?.(row);
  if (value === undefined) return undefined;
  return toCell(column, { columnId: column.id, value });
}

const systemValues: Record<string, (row: Row) => string | undefined> = {
  CREATED_DATE: ({ createdAt }) => createdAt,
  MODIFIED_DATE: ({ modifiedAt }) => modifiedAt,
  CREATED_BY: ({ createdBy }) => createdBy?.email,
  MODIFIED_BY: ({ modifiedBy }) => modifiedBy?.email,
};

/** The number after the highest one in use: "26-0011". */
export function autoNumber(column: Column, rows: readonly Row[], year: string) {
  const { prefix = '', fill = '' } = column.autoNumberFormat ?? {};
  const used = rows.map((row) => {
    const cell = row.cells.find(({ columnId }) => columnId === column.id);
    return Number(/\d+$/.exec(String(cell?.value ?? ''))?.[0] ?? 0);
  });
  const next = used.reduce((a, b) => Math.max(a, b), 0) + 1;
  const number = String(next).padStart(fill.length, '0');
  return prefix.replace('{YY}', year.slice(2)) + number;
}
