import type { Answer, Client } from './client';
import { getList } from './lists';
import type { Column, ListedSheet, Row, Sheet } from './types';

/**
 * Level 2 with `objectValue` is what brings multi-selects, contacts, durations
 * and predecessors as structures; without it they arrive as plain text.
 */
const inFull = { level: 2, include: 'objectValue,writerInfo' };

export function listSheets(client: Client): Promise<Answer<ListedSheet[]>> {
  return getList<ListedSheet>(client, '/sheets');
}

/** The columns of a sheet, and no row of it. */
export async function getColumns(
  client: Client,
  sheetId: number,
): Promise<Column[]> {
  const path = `/sheets/${sheetId}/columns`;
  const { body } = await client.get<{ data: Column[] }>(path, {
    level: 2,
    includeAll: true,
  });
  return body.data;
}

export interface Page {
  /** From 1. A page past the end is answered with the last page again. */
  page: number;
  pageSize: number;
}

/** Rows in their order on the sheet, with all that is known of them. */
export function getRows(
  client: Client,
  sheetId: number,
  page: Page,
): Promise<Answer<Sheet>> {
  return client.get(`/sheets/${sheetId}`, { ...inFull, ...page });
}

/**
 * Rows of a page that were modified after a second, that second excluded.
 *
 * The page is cut before the filter is applied, so an empty page is not the
 * last one, and `totalRowCount` counts all rows. A row whose cells are all empty
 * is never among them.
 */
export function getChangedRows(
  client: Client,
  sheetId: number,
  rowsModifiedSince: string,
  page: Page,
): Promise<Answer<Sheet>> {
  return client.get(`/sheets/${sheetId}`, {
    ...inFull,
    ...page,
    rowsModifiedSince,
  });
}

/** The rows with these ids, as many as still exist. */
export async function getRowsById(
  client: Client,
  sheetId: number,
  ids: readonly number[],
): Promise<Row[]> {
  const query = { ...inFull, rowIds: ids.join(',') };
  return (await client.get<Sheet>(`/sheets/${sheetId}`, query)).body.rows;
}

/** Ids, parents and times of rows, and of their cells only the primary one. */
export function getRowIds(
  client: Client,
  sheetId: number,
  primaryColumn: number,
  page: Page,
): Promise<Answer<Sheet>> {
  const query = {
    columnIds: primaryColumn,
    exclude: 'nonexistentCells',
    ...page,
  };
  return client.get(`/sheets/${sheetId}`, query);
}
