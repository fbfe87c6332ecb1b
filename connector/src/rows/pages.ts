import type { Answer } from '../smartsheet/client';
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
  /** The look of the first page, for those who go on at a later one. */
  first?: Look | undefined;
}

interface Progress {
  /** When the first page was asked for, by Smartsheet's clock. */
  begunAt: number;
  /** Rows may have slipped from one page to another, past our eyes. */
  edited: boolean;
  isLast: boolean;
}

/**
 * Yields page after page until `totalRowCount` is reached.
 *
 * That count is the only sign of the end: a page past it is answered with the
 * last page again, and a filtered page can be empty in the middle. The next
 * page is asked for before the current one is handed out.
 */
export async function* readPages<T extends Look>(
  { page = 1, pageSize, first }: PageRange,
  get: (page: Page) => Promise<Answer<T>>,
): AsyncGenerator<Answer<T> & Progress> {
  let next: Promise<Answer<T>> | undefined = get({ page, pageSize });
  let begunAt: number | undefined;
  let edited = false;
  while (next) {
    const answer: Answer<T> = await next;
    const { version, totalRowCount } = answer.body;
    const more = page * pageSize < totalRowCount;
    page++;
    next = more ? get({ page, pageSize }) : undefined;
    // If the reader leaves first, nobody awaits this promise.
    next?.catch(() => {});

    begunAt ??= answer.sentAt;
    first ??= { version, totalRowCount };
    edited ||=
      version !== first.version || totalRowCount !== first.totalRowCount;
    yield { ...answer, begunAt, edited, isLast: !more };
  }
}
