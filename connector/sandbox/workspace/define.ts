import { recalculate } from '../edit/formulas';
import { systemCell } from '../edit/systemColumns';
import { idOf } from '../account/ids';
import type { Column, Row, Sheet } from '../account/model';
import { emptySheet } from './emptySheet';
import { readCell } from './readCell';
import { rowTimes } from './rowTimes';
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
    const row = {
      id: rowId(index + 1),
      rowNumber: index + 1,
      ...(parent !== undefined && { parentId: rowId(parent) }),
      ...(previous !== undefined && { siblingId: rowId(previous) }),
      expanded: true,
      ...times(index),
      cells: [],
    };
    const cells = columns.map(
      (column, at) =>
        systemCell(column, row) ?? readCell(column, texts[at] ?? '', rowId),
    );
    return { ...row, cells };
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

/** A column of the sheet that `key` stands for, with an id and all defaults. */
export function toColumn(
  key: string,
  column: ColumnDefinition,
  index: number,
): Column {
  return {
    id: idOf(`${key}/column/${column.title}`),
    version: versionOf(column.type),
    index,
    ...column,
    validation: column.validation ?? false,
    width: column.width ?? 150,
  };
}

/** The `version` of a column: the level from which on its type shows. */
export function versionOf(type: string): number {
  return { MULTI_CONTACT_LIST: 1, MULTI_PICKLIST: 2 }[type] ?? 0;
}
