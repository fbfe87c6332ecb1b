import type { Table } from './destination';
import type { Editor } from './editor';
import { shownRows, systemFields, type Promised } from './expected';
import { isBlank, type Row } from './sheet';

/**
 * What is promised, and when, if nobody edits meanwhile.
 *
 * - After the next sync: each row whose last edit left something in it, with
 *   all columns of the catalog.
 * - After a sync in which a sweep was due: every row, blank or back from the
 *   bin, under its parent, and no row that is gone.
 * - After a full refresh: the same.
 */
export type Question =
  | 'after the next sync'
  | 'after a due sweep'
  | 'after another sweep'
  | 'after a full refresh';

export interface Asked {
  editor: Editor;
  kind: 'sheet' | 'report';
  promised: Promised;
  question: Question;
}

export interface Difference {
  what: string;
  /** The row that should not be there, where that is what is wrong. */
  extra?: number;
}

/** What somebody who queries the destination sees otherwise than in the sheet. */
export function differences(asked: Asked, table: Table): Difference[] {
  const { editor, kind, question } = asked;
  const live = table.live();
  const rows = shownRows(editor, kind);
  const swept = question !== 'after the next sync';
  const found: Difference[] = rows
    .filter((row) => swept || !(row.undated || isBlank(editor.sheet, row)))
    .flatMap((row) => compareRow(asked, row, live.get(row.id), swept));
  const ids = new Set(rows.map(({ id }) => id));
  for (const id of swept ? live.keys() : [])
    if (!ids.has(id))
      found.push({ what: `row ${id} is still there`, extra: id });
  return found;
}

function compareRow(
  { editor, kind, promised }: Asked,
  row: Row,
  record: Record<string, unknown> | undefined,
  swept: boolean,
): Difference[] {
  if (!record) return [{ what: `row ${row.id} is not there` }];
  const { _parent_id, _level, ...system } = systemFields(editor, row);
  const columns = new Set(editor.sheet.columns.map(({ id }) => id));
  const wanted: Record<string, unknown> = {
    ...system,
    ...(swept && kind === 'sheet' && { _parent_id, _level }),
    ...Object.fromEntries(
      promised
        .filter(({ column }) => columns.has(column))
        .map(({ name, shows }) => [name, shows(row)]),
    ),
  };
  return Object.entries(wanted)
    .filter(([name, value]) => (record[name] ?? null) !== value)
    .map(([name, value]) => {
      const [is, not] = [record[name] ?? null, value].map((v) =>
        JSON.stringify(v),
      );
      return { what: `${name} of row ${row.id} is ${is}, not ${not}` };
    });
}
