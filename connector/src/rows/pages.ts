import { isRefused } from '../http/errors';
import type { Answer } from '../http/send';
import type { Page } from '../smartsheet/sheets';

/**
 * Cells in a page of full rows: about 2 MB of JSON. Two pages are in memory at
 * a time, the one being converted and the one on its way.
 */
const cellsInPage = 12_500;

/** Rows in a page, so that wide sheets cost no more memory than long ones. */
export function rowsPerPage(columns: number): number {
  return Math.min(Math.max(Math.floor(cellsInPage / columns), 50), 1000);
}

/** What tells that a sheet was edited; a report has no version. */
interface Look {
  version?: number | undefined;
  totalRowCount: number;
}

interface PageRange {
  page?: number;
  pageSize: number;
  /** How many rows of so many columns make a page; as many as before if absent. */
  rowsFor?: (columns: number) => number;
  /** Version and count when the walk began: any other value is an edit. */
  first?: Look | undefined;
}

interface Progress {
  /** When the first page was asked for, by Smartsheet's clock. */
  begunAt: number;
  /** Version or count changed on the way: a row may be in none of the pages. */
  edited: boolean;
  isLast: boolean;
  /** Where to go on after this one. */
  next: Page;
}

/**
 * Yields page after page until `totalRowCount` is reached.
 *
 * That count is the only sign of the end: a page past it is answered with the
 * last page again, and a filtered page can be empty in the middle. The next
 * page is asked for before the current one is handed out. Where pages get
 * smaller on the way, a few rows may come twice.
 */
export async function* readPages<T extends Look & { columns: object[] }>(
  { page = 1, pageSize, first, rowsFor = () => Infinity }: PageRange,
  get: (page: Page) => Promise<Answer<T>>,
): AsyncGenerator<Answer<T> & Progress> {
  let asked: Promise<Asked<T>> | undefined = askForPage(
    { page, pageSize },
    get,
  );
  let begunAt: number | undefined;
  let edited = false;
  while (asked) {
    const got: Asked<T> = await asked;
    const { answer, page, pageSize } = got;
    const { version, totalRowCount, columns } = answer.body;
    const isLast = page * pageSize >= totalRowCount;
    const after = { page: page + 1, pageSize };
    const next = inPagesOf(rowsFor(columns.length), after);
    asked = isLast ? undefined : askForPage(next, get);
    // If the reader leaves first, nobody awaits this promise.
    asked?.catch(() => {});

    begunAt ??= answer.sentAt;
    first ??= { version, totalRowCount };
    edited ||=
      version !== first.version || totalRowCount !== first.totalRowCount;
    yield { ...answer, begunAt, edited, isLast, next };
  }
}

type Asked<T> = Page & { answer: Answer<T> };

/** A page, or as much of its beginning as fits into an answer. */
async function askForPage<T>(
  page: Page,
  get: (page: Page) => Promise<Answer<T>>,
): Promise<Asked<T>> {
  for (;;) {
    try {
      return { ...page, answer: await get(page) };
    } catch (error) {
      if (!isRefused(error, 'too_large') || page.pageSize === 1) throw error;
      page = inPagesOf(Math.ceil(page.pageSize / 2), page);
    }
  }
}

/** The page of at most so many rows that has the first row of this one. */
function inPagesOf(rows: number, { page, pageSize }: Page): Page {
  if (rows >= pageSize) return { page, pageSize };
  const before = (page - 1) * pageSize;
  return { page: Math.floor(before / rows) + 1, pageSize: rows };
}
