import { toIso } from '../clock';
import { toCell } from '../edit/cell';
import { recalculate } from '../edit/formulas';
import { predecessors } from '../edit/predecessors';
import { hash, idOf } from '../ids';
import type { Cell, Column, Row, Sheet } from '../model';
import { me, people } from '../people';
import { emptySheet } from './emptySheet';
import { parseTable } from './table';

export interface ColumnDefinition extends Partial<Column> {
  title: string;
  type: string;
}

export interface SheetDefinition {
  name: string;
  /** Tells sheets of one name apart; the name itself if not given. */
  key?: string;
  created: string;
  modified: string;
  features?: object;
  columns: ColumnDefinition[];
  /** The rows as a person sees them: see table.ts. */
  table: string;
}

/** Builds a sheet, the same one every time, from its picture. */
export function defineSheet(definition: SheetDefinition): Sheet {
  const { name, key = name, created, modified } = definition;
  const columns = definition.columns.map((column, index) =>
    toColumn(key, column, index),
  );
  const parsed = parseTable(definition.table);
  const rowId = (number: number) => idOf(`${key}/row/${number}`);
  const times = rowTimes(key, created, modified, parsed.length);

  const rows = parsed.map(({ parent, previous, texts }, index): Row => {
    const stamp = times(index);
    const cells = columns.map((column, at) =>
      toTypedCell(column, texts[at] ?? '', stamp, rowId),
    );
    return {
      id: rowId(index + 1),
      rowNumber: index + 1,
      ...(parent !== undefined && { parentId: rowId(parent) }),
      ...(previous !== undefined && { siblingId: rowId(previous) }),
      expanded: true,
      ...stamp,
      cells,
    };
  });

  return {
    ...emptySheet({ key, name, created, modified }),
    ...definition.features,
    totalRowCount: rows.length,
    version: rows.length + 3,
    columns,
    rows: recalculate(columns, rows),
  };
}

export function toColumn(
  key: string,
  column: ColumnDefinition,
  index: number,
): Column {
  const version = { MULTI_CONTACT_LIST: 1, MULTI_PICKLIST: 2 };
  return {
    id: idOf(`${key}/column/${column.title}`),
    version: version[column.type as keyof typeof version] ?? 0,
    index,
    ...column,
    validation: column.validation ?? false,
    width: column.width ?? 150,
  };
}

type Stamp = Pick<Row, 'createdAt' | 'modifiedAt'> &
  Required<Pick<Row, 'createdBy' | 'modifiedBy'>>;

/** Rows appear one after the other; the last one to change dates the sheet. */
function rowTimes(
  key: string,
  created: string,
  modified: string,
  rows: number,
) {
  const start = Date.parse(created);
  const end = Date.parse(modified);
  return (index: number): Stamp => {
    const createdAt = start + index * 11 * 60_000;
    const share = hash(`${key}/modified/${index}`, 7) / 2 ** 32;
    const modifiedAt =
      index === rows - 1 ? end : createdAt + share * (end - createdAt);
    const editor = people[hash(`${key}/editor/${index}`, 7) % people.length];
    return {
      createdAt: toIso(createdAt),
      modifiedAt: toIso(modifiedAt),
      createdBy: me,
      modifiedBy: editor ?? me,
    };
  };
}

function toTypedCell(
  column: Column,
  text: string,
  stamp: Stamp,
  rowId: (number: number) => number,
): Cell {
  const columnId = column.id;
  const system = systemValue(column, stamp);
  if (system !== undefined) return toCell(column, { columnId, value: system });
  if (column.type === 'PREDECESSOR' && text !== '') {
    return toCell(column, {
      columnId,
      objectValue: {
        objectType: 'PREDECESSOR_LIST',
        predecessors: predecessors(text, rowId),
      },
    });
  }
  const link = /^\[(.+)\]\((.+)\)$/.exec(text);
  if (link?.[1] && link[2]) {
    return toCell(column, {
      columnId,
      value: link[1],
      hyperlink: { url: link[2] },
    });
  }
  if (text.startsWith('=')) return { columnId, formula: text };
  return toCell(column, { columnId, value: toPrimitive(text) });
}

function systemValue(column: Column, stamp: Stamp): string | undefined {
  if (column.systemColumnType === 'CREATED_DATE') return stamp.createdAt;
  if (column.systemColumnType === 'MODIFIED_DATE') return stamp.modifiedAt;
  if (column.systemColumnType === 'CREATED_BY') return stamp.createdBy.email;
  if (column.systemColumnType === 'MODIFIED_BY') return stamp.modifiedBy.email;
  return undefined;
}

function toPrimitive(text: string) {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
