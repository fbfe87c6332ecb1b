import { asObject } from '../airbyte/parse';
import type { Json } from '../airbyte/protocol';
import { byType, id, text, timestamp } from '../airbyte/schema';
import type { Checkpoint } from '../airbyte/stream';
import { toText } from '../columns/text';
import type { Connection } from '../connection';
import type { Client } from '../http/client';
import { isRefused } from '../http/errors';
import { takeInventory } from '../rows/inventory';
import { isSecond, lastFinishedSecond } from '../rows/time';
import type { Chosen } from '../select';
import { listAll } from '../smartsheet/lists';
import { getColumns } from '../smartsheet/sheets';
import type { Row } from '../smartsheet/types';
import { eachSheet } from './perSheet';
import type { AccountTable } from './table';

/** Requests that a look at the history of a cell counts for. Quirk: history-cost */
const cost = 11;

/**
 * What cells held, and from when on. Each cell of each row that changed takes a
 * request that counts for eleven, so it is read of columns that the config names.
 */
export const cellHistory: AccountTable = {
  primaryKey: ['sheet_id', 'row_id', 'column_id', 'modified_at'],
  cursor: 'modified_at',
  properties: byType(
    [id, 'sheet_id', 'row_id', 'column_id'],
    [timestamp, 'modified_at'],
    [text, 'modified_by', 'value', 'display_value'],
  ),
  isWanted: ({ historyColumns }) => historyColumns.size > 0,
  async *list(connection, state) {
    const sheets = { ...asObject(state?.['sheets']) };
    yield* eachSheet(connection, (sheet) =>
      readHistory(connection, sheet, sheets),
    );
    yield { state: { sheets } };
  },
};

/** How far the history of a sheet is delivered; both times empty before it begins. */
type Progress = {
  /** Of rows that were modified up to this second, all. */
  cursor: string;
  /** Of rows of the cursor's second only those up to this id; absent if all. */
  row?: number;
  /** Of any row, what was written up to this second: a pass moves it at its end. */
  since: string;
};

/**
 * Goes through the rows from the one that was modified first to the one that was
 * modified last. So the cursor can move with them, and a pass of hours that is
 * cut short goes on where it stood.
 *
 *     since            cursor           finished
 *     ───┼───────────────┼─────────────────┼────▶  dates of entries
 *        │  of rows done │ of rows to come │ the next pass
 */
async function* readHistory(
  { client, config, log }: Connection,
  { id, name, modifiedAt: edited = '' }: Chosen,
  sheets: Record<string, Json | undefined>,
): AsyncGenerator<object[] | Checkpoint> {
  const { cursor, row: last, since } = toProgress(sheets[id]);
  if (edited !== '' && edited <= cursor && last === undefined) return;
  const all = await getColumns(client, id);
  const columns = all.filter(({ title }) =>
    config.historyColumns.has(title.trim()),
  );
  if (columns.length === 0) return;

  const label = `sheet "${name}" (${id})`;
  const { rows, moment } = await takeInventory({ client, id, label, log }, all);
  const finished = moment ? lastFinishedSecond(moment.begunAt) : '';
  const isDone = ({ modifiedAt, id }: Row) =>
    modifiedAt === cursor ? id <= (last ?? id) : modifiedAt < cursor;
  const changed = [...rows.values()].filter((row) => !isDone(row)).sort(byTime);
  for (const row of changed) {
    for (const column of columns) {
      const entries = await getHistory(client, id, row.id, column.id);
      yield entries.filter(({ modifiedAt }) => modifiedAt > since);
    }
    if (row.modifiedAt > finished) continue;
    sheets[id] = { cursor: row.modifiedAt, row: row.id, since };
    yield { state: { sheets: { ...sheets } } };
  }
  if (moment) sheets[id] = { cursor: finished, since: finished };
}

/** Rows of one second have an order as well, so that a pass can stop among them. */
function byTime(a: Row, b: Row): number {
  if (a.modifiedAt !== b.modifiedAt)
    return a.modifiedAt < b.modifiedAt ? -1 : 1;
  return a.id - b.id;
}

function toProgress(json: Json | undefined): Progress {
  const { cursor, since, row } = asObject(json);
  const afresh = { cursor: '', since: '' };
  if (!isSecond(cursor) || (since !== '' && !isSecond(since))) return afresh;
  return { cursor, since, ...(typeof row === 'number' && { row }) };
}

interface Entry {
  modifiedAt: string;
  value?: Json;
}

/** A row that is gone by now has none. */
async function getHistory(
  client: Client,
  sheetId: number,
  rowId: number,
  columnId: number,
): Promise<Entry[]> {
  const path = `/sheets/${sheetId}/rows/${rowId}/columns/${columnId}/history`;
  const place = { sheetId, rowId, columnId };
  try {
    return (await listAll<Entry>(client, path, {}, cost)).map((entry) => {
      return { ...entry, ...place, value: toText(entry.value) };
    });
  } catch (error) {
    if (!isRefused(error, 'not_found')) throw error;
    // Or the whole sheet is gone: then this throws as well.
    await getColumns(client, sheetId);
    return [];
  }
}
