import type { Client } from '../http/client';
import { isRefused } from '../http/errors';
import type { Answer, Query } from '../http/send';
import { isListOrNone } from '../http/shape';
import { checkIds } from './answer';
import { getList, listAll } from './lists';
import type { Column, ListedSheet, Report, Row, Sheet } from './types';

/**
 * Level 2 with `objectValue` is what brings multi-selects, contacts, durations
 * and predecessors as structures; without it they arrive as plain text.
 */
const inFull = { level: 2, include: 'objectValue,writerInfo' };

/** Every sheet that the token sees, with dates that may be a minute old. */
export function listSheets(client: Client): Promise<Answer<ListedSheet[]>> {
  return getList(client, '/sheets');
}

/** The columns of a sheet, and no row of it. */
export async function getColumns(
  client: Client,
  sheetId: number,
): Promise<Column[]> {
  const path = `/sheets/${sheetId}/columns`;
  return (await listAll<Column>(client, path, { level: 2 })).map(toColumn);
}

/** No sheet or report has more; a larger count is not to be believed. */
const mostRows = 1_000_000;
/** A request for so few rows is not made faster by asking for fewer. */
const fewRows = 5;

function isRowCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) <= mostRows;
}

const sheetShape = {
  columns: isListOrNone,
  rows: isListOrNone,
  totalRowCount: isRowCount,
};

/** A column as the type promises it. */
function toColumn({
  title = '',
  type = 'TEXT_NUMBER',
  ...raw
}: Column): Column {
  return { ...raw, title, type };
}

/** A page of rows as the type promises it, whatever it leaves out. */
export async function getPage<T extends Report>(
  client: Client,
  path: string,
  query: Query,
  pageSize: number,
): Promise<Answer<T>> {
  const ask = { shape: sheetShape, divisible: pageSize > fewRows };
  const answer = await client.get<T>(path, query, ask);
  const { columns = [], rows = [] } = answer.body;
  for (const row of rows) {
    row.id ??= NaN;
    row.cells ??= [];
  }
  checkIds(path, columns);
  checkIds(path, rows);
  const body = { ...answer.body, columns: columns.map(toColumn), rows };
  return { ...answer, body };
}

export interface Page {
  /** From 1. A page past the end is answered with the last page again. */
  page: number;
  pageSize: number;
}

/**
 * Rows in their order on the sheet, with all that is known of them; with a time,
 * only those that were modified after that second.
 *
 * The page is cut before the filter is applied, so an empty page is not the
 * last one, and `totalRowCount` counts all rows. A row whose cells are all empty
 * does not pass the filter.
 */
export function getRows(
  client: Client,
  sheetId: number,
  page: Page,
  rowsModifiedSince?: string,
): Promise<Answer<Sheet>> {
  const query = { ...inFull, ...page, rowsModifiedSince };
  return getPage(client, `/sheets/${sheetId}`, query, page.pageSize);
}

/** The rows with these ids, as many as still exist. */
export async function getRowsById(
  client: Client,
  sheetId: number,
  ids: readonly number[],
): Promise<Row[]> {
  const path = `/sheets/${sheetId}`;
  const query = { ...inFull, rowIds: ids.join(',') };
  try {
    const { length } = ids;
    return (await getPage<Sheet>(client, path, query, length)).body.rows;
  } catch (error) {
    if (!isRefused(error, 'too_large') || ids.length === 1) throw error;
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await getRowsById(client, sheetId, ids.slice(0, half))),
      ...(await getRowsById(client, sheetId, ids.slice(half))),
    ];
  }
}

/** Ids, parents and times of rows, and of their cells only the primary one. */
export function getRowIds(
  client: Client,
  sheetId: number,
  primaryColumn: number,
  page: Page,
): Promise<Answer<Sheet>> {
  const primary = { columnIds: primaryColumn, exclude: 'nonexistentCells' };
  const query = { ...primary, ...page };
  return getPage(client, `/sheets/${sheetId}`, query, page.pageSize);
}
