import { toIso } from '../account/clock';
import { toCell } from '../edit/cell';
import { hash, idOf } from '../account/ids';
import type { Column, Row, Sheet } from '../account/model';
import { me } from '../account/people';
import { toColumn } from '../workspace/define';
import { emptySheet } from '../workspace/emptySheet';
import { kindOf, kinds } from './kinds';

export interface Size {
  rows: number;
  columns: number;
}

const created = Date.parse('2026-01-01T00:00:00Z');
const modified = '2026-02-20T12:00:00Z';

/** A sheet of any size, the same one every time. */
export function generateSheet(size: Size, name = 'Generated'): Sheet {
  const columns = Array.from({ length: size.columns }, (_, index) =>
    generateColumn(name, index),
  );
  const rows = Array.from({ length: size.rows }, (_, index) =>
    generateRow(name, columns, index),
  );
  return {
    ...generatedHead(name),
    totalRowCount: rows.length,
    columns,
    rows,
  };
}

/** What such a sheet says of itself before its columns and rows are built. */
export function generatedHead(name: string): Sheet {
  const key = `generated/${name}`;
  return emptySheet({ key, name, created: toIso(created), modified });
}

function generateColumn(name: string, index: number): Column {
  const { column } = kindOf(index);
  const round = Math.floor(index / kinds.length);
  const title = round > 0 ? `${column.title} ${round + 1}` : column.title;
  const primary = index === 0 && { primary: true };
  return toColumn(`generated/${name}`, { ...column, title, ...primary }, index);
}

function generateRow(name: string, columns: Column[], index: number): Row {
  const seed = hash(`${name}/${index}`, 5);
  const at = toIso(created + (index % 4_000_000) * 1000);
  return {
    id: idOf(`generated/${name}/row/${index}`),
    rowNumber: index + 1,
    ...(index > 0 && { siblingId: idOf(`generated/${name}/row/${index - 1}`) }),
    expanded: true,
    createdAt: at,
    createdBy: me,
    modifiedAt: at,
    modifiedBy: me,
    cells: columns.map((column, position) => {
      const n = position === 0 ? index + 1 : (seed + position) >>> 0;
      const value = kindOf(position).value(n);
      return toCell(column, { columnId: column.id, value });
    }),
  };
}
