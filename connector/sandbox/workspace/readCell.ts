import { toCell } from '../edit/cell';
import { predecessors } from '../edit/predecessors';
import type { Cell, Column } from '../account/model';
import type { Primitive } from '../account/objectValue';

/** The cell that a table's text stands for: a formula, a link or a value. */
export function readCell(
  column: Column,
  text: string,
  rowIdOf: (rowNumber: number) => number,
): Cell {
  const columnId = column.id;
  if (text.startsWith('=')) return { columnId, formula: text };
  if (column.type === 'PREDECESSOR' && text !== '') {
    return toCell(column, {
      columnId,
      objectValue: {
        objectType: 'PREDECESSOR_LIST',
        predecessors: predecessors(text, rowIdOf),
      },
    });
  }
  const [, value, url] = /^\[(.+)\]\((.+)\)$/.exec(text) ?? [];
  if (value && url)
    return toCell(column, { columnId, value, hyperlink: { url } });
  return toCell(column, { columnId, value: toPrimitive(text) });
}

function toPrimitive(text: string): Primitive {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
