import type { Answer } from '../smartsheet/client';
import type { Page } from '../smartsheet/sheets';
import type { Row } from '../smartsheet/types';

/** What sheets and reports have in common when they are read in pages. */
export interface Paged {
  totalRowCount: number;
  rows: Row[];
}

/**
 * Cells in a page of full rows: about 2 MB of JSON. Two pages are in memory at
 * a time, the one being converted and the one on its way.
 */
const cellsInPage = 12_500;

/** Rows in a page, so that wide sheets cost no more memory than long ones. */
export function rowsPerPage(columns: number): number {
  return Math.max(
    50,
    Math.min(1000, Math.floor(cellsInPage / Math.max(1, columns))),
  );
}

/**
 * Yields page after page until `totalRowCount` is reached.
 *
 * That count is the only sign of the end: a page past it is answered with the
 * last page again, and a filtered page can be empty in the middle. The next
 * page is asked for before the current one is handed out.
 */
export async function* readPages<T extends Paged>(
  get: (page: Page) => Promise<Answer<T>>,
  { page, pageSize }: Page,
): AsyncGenerator<{ page: number; isLast: boolean; answer: Answer<T> }> {
  let next: Promise<Answer<T>> | undefined = get({ page, pageSize });
  while (next) {
    const answer: Answer<T> = await next;
    const more = page * pageSize < answer.body.totalRowCount;
    next = more ? get({ page: page + 1, pageSize }) : undefined;
    // If the reader leaves first, nobody awaits this promise.
    next?.catch(() => {});
    yield { page, isLast: !more, answer };
    page++;
  }
}
