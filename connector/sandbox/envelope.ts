import { invalid } from './errors';

/** The envelope of most lists: numbered pages with totals. */
export interface IndexResult<T> {
  pageNumber: number;
  pageSize: number;
  totalPages: number;
  totalCount: number;
  data: T[];
}

type Query = Record<string, string>;

const pageOfAll = 30_000;

export function indexResult<T>(items: T[], query: Query): IndexResult<T> {
  const totalCount = items.length;
  const all = query['includeAll'] === 'true';
  const pageSize = all ? pageOfAll : (wholeNumber(query, 'pageSize') ?? 100);
  const totalPages = Math.ceil(totalCount / pageSize);
  const wanted = all ? 1 : (wholeNumber(query, 'page') ?? 1);
  // Past the end comes the last page, under its true number: 0 if there is none.
  const pageNumber = Math.min(wanted, totalPages);
  return {
    pageNumber,
    pageSize,
    totalPages,
    totalCount,
    data: items.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
  };
}

/**
 * The rows of one page of a sheet or report, which say no page number: only
 * `totalRowCount` tells the client that it has seen them all.
 */
export function rowPage<T>(rows: T[], query: Query, unpaged: number): T[] {
  const page = wholeNumber(query, 'page');
  const pageSize =
    wholeNumber(query, 'pageSize') ?? (page === undefined ? unpaged : 100);
  const lastPage = Math.max(1, Math.ceil(rows.length / pageSize));
  const end = Math.min(page ?? 1, lastPage) * pageSize;
  return rows.slice(end - pageSize, end);
}

export function wholeNumber(query: Query, name: string): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw invalid(name, text);
  return Number(text);
}

export function listOf(query: Query, name: string): string[] {
  return query[name]?.split(',').map((part) => part.trim()) ?? [];
}
