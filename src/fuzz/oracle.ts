import type { Table } from './destination';
import type { Editor } from './editor';
import { anything, shownRows, systemFields, type Promised } from './expected';
import type { Axis } from './axes';
import type { Plan } from './plan';
import { isBlank, type Row } from './sheet';

/**
 * What is promised, and when, if nobody edits meanwhile.
 *
 * - After the next sync: each row whose last edit left something in it, with
 *   all columns of the catalog; and no row that is gone, if nothing hides it.
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
  plan: Plan;
  editor: Editor;
  promised: Promised;
  question: Question;
  /** Whether nothing is left over that could hide a delete. */
  clear?: boolean;
}

/**
 * What may hide that a row is gone until a sweep is due: the count of rows, or
 * the date of the sheet, is then explained by something else.
 */
const hiding: readonly Axis[] = [
  ...(['hidden deletes', 'undo', 'blanks', 'late edits', 'columns'] as const),
  ...(['returning columns', 'clocks', 'damage', 'kills'] as const),
];

/** Whether the next sync after a delete has to notice it. */
function showsAtOnce({ kind, miscount, axes }: Plan): boolean {
  if (kind === 'report') return miscount === 0;
  return !hiding.some((axis) => axes.includes(axis));
}

export interface Difference {
  what: string;
  /** The row that should not be there, or should be and is not. */
  extra?: number;
  missing?: number;
}

/** What somebody who queries the destination sees otherwise than in the sheet. */
export function differences(asked: Asked, table: Table): Difference[] {
  const { plan, editor, question } = asked;
  const live = table.live();
  const rows = shownRows(editor, plan.kind);
  const swept = question !== 'after the next sync';
  const found: Difference[] = rows
    .filter((row) => swept || !(row.undated || isBlank(editor.sheet, row)))
    .flatMap((row) => compareRow(asked, row, live.get(row.id), swept));
  const ids = new Set(rows.map(({ id }) => id));
  const noticed = swept || asked.clear || showsAtOnce(plan);
  for (const id of noticed ? live.keys() : [])
    if (!ids.has(id))
      found.push({ what: `row ${id} is still there`, extra: id });
  return found;
}

function compareRow(
  { editor, plan: { kind }, promised }: Asked,
  row: Row,
  record: Record<string, unknown> | undefined,
  swept: boolean,
): Difference[] {
  if (!record) return [{ what: `row ${row.id} is not there`, missing: row.id }];
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
    .filter(([, value]) => value !== anything)
    .filter(([name, value]) => (record[name] ?? null) !== value)
    .map(([name, value]) => {
      const [is, not] = [record[name] ?? null, value].map((v) =>
        JSON.stringify(v),
      );
      return { what: `${name} of row ${row.id} is ${is}, not ${not}` };
    });
}
