import { invalid } from './errors';

export type Query = Record<string, string>;

/** The envelope of most lists: numbered pages with totals. */
export interface IndexResult<T> {
  pageNumber: number;
  pageSize: number;
  totalPages: number;
  totalCount: number;
  data: T[];
}

/** What the page of `includeAll` says of its size. Quirk: include-all */
const pageOfAll = 30_000;

/**
 * Past the end comes the last page, under its true number: 0 if there is none.
 * Quirk: clamped-page, empty-list
 */
export function indexResult<T>(items: T[], query: Query): IndexResult<T> {
  const all = query['includeAll'] === 'true';
  const pageSize = all ? pageOfAll : (wholeNumber(query, 'pageSize') ?? 100);
  const wanted = all ? 1 : (wholeNumber(query, 'page') ?? 1);
  const totalPages = Math.ceil(items.length / pageSize);
  const pageNumber = Math.min(wanted, totalPages);
  return {
    pageNumber,
    pageSize,
    totalPages,
    totalCount: items.length,
    data: items.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
  };
}

/** The envelope of workspaces and folders: a key leads to the next page. */
export interface TokenPage<T> {
  data: T[];
  lastKey?: string;
}

/**
 * The page that follows `lastKey`, or the first one.
 * Quirk: token-paging, max-items
 */
export function tokenPage<T extends { id: number }>(
  items: T[],
  query: Query,
): TokenPage<T> {
  const maxItems = wholeNumber(query, 'maxItems') ?? 100;
  if (maxItems > 1000 || maxItems % 100 > 0)
    throw invalid('maxItems', maxItems);
  const lastKey = query['lastKey'];
  const start =
    lastKey === undefined
      ? 0
      : items.findIndex(({ id }) => keyOf(id) === lastKey) + 1;
  if (lastKey !== undefined && start === 0) throw invalid('lastKey', lastKey);
  const data = items.slice(start, start + maxItems);
  const last = data.at(-1);
  const more = start + maxItems < items.length;
  return { data, ...(more && last && { lastKey: keyOf(last.id) }) };
}

/**
 * The rows of one page of a sheet or report, which say no page number: only
 * `totalRowCount` tells the client that it has seen them all.
 * Quirk: unpaged, no-page-number, large-pages
 */
export function rowPage<T>(
  rows: readonly T[],
  query: Query,
  unpaged: number,
): T[] {
  const page = wholeNumber(query, 'page');
  const pageSize = wholeNumber(query, 'pageSize') ?? (page ? 100 : unpaged);
  const lastPage = Math.max(1, Math.ceil(rows.length / pageSize));
  const start = (Math.min(page ?? 1, lastPage) - 1) * pageSize || 0;
  return rows.slice(start, start + pageSize);
}

/** What a write answers. */
export function success<T>(result: T, version?: number) {
  return {
    message: 'SUCCESS',
    resultCode: 0,
    ...(version !== undefined && { version }),
    result,
  };
}

/** A number from 1 on, if the query names one; throws 400 at anything else. */
export function wholeNumber(query: Query, name: string): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw invalid(name, text);
  return Number(text);
}

/** The parts of a value with commas; none where it is not given. */
export function listOf(query: Query, name: string): string[] {
  const text = query[name];
  return text ? text.split(',').map((part) => part.trim()) : [];
}

function keyOf(id: number): string {
  return btoa(`after:${id}`);
}
