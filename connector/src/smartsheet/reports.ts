import type { Client } from '../http/client';
import type { Answer } from '../http/send';
import { listAll } from './lists';
import { getPage, type Page } from './sheets';
import type { Column, ListedSheet, Report } from './types';

/** Every report that the token sees; the list has no dates. */
export function listReports(client: Client): Promise<ListedSheet[]> {
  return listAll(client, '/reports');
}

/**
 * Rows of a report. There is no filter by time here: whoever wants the changed
 * ones reads all and compares.
 */
export function getReportRows(
  client: Client,
  reportId: number,
  page: Page,
): Promise<Answer<Report>> {
  const query = { level: 3, include: 'objectValue,writerInfo', ...page };
  return getPage(client, `/reports/${reportId}`, query, page.pageSize);
}

/** The columns of a report, by the virtual ids that its cells refer to. */
export async function getReportColumns(
  client: Client,
  reportId: number,
): Promise<Column[]> {
  const firstRow = { page: 1, pageSize: 1 };
  const { body } = await getReportRows(client, reportId, firstRow);
  return body.columns.map(withVirtualId);
}

/** A column by the id that cells of a report refer to. */
export function withVirtualId(column: Column): Column {
  return { ...column, id: column.virtualId ?? column.id };
}
