import type { Answer } from '../smartsheet/client';
import type { Page } from '../smartsheet/sheets';
import type { Row } from '../smartsheet/types';

export interface Paged {
  rows: Row[];
}

/** Yields page after page, until one is not full. */
export async function* readPages<T extends Paged>(
  get: (page: Page) => Promise<Answer<T>>,
  { page, pageSize }: Page,
): AsyncGenerator<{ page: number; answer: Answer<T> }> {
  for (; ; page++) {
    const answer = await get({ page, pageSize });
    yield { page, answer };
    if (answer.body.rows.length < pageSize) return;
  }
}
