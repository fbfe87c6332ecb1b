import type { Answer } from '../http/send';
import type { Page } from '../smartsheet/sheets';
import type { Row } from '../smartsheet/types';

/** Yields page after page, until one is not full. */
export async function* readPages<T extends { rows: Row[] }>(
  { pageSize }: { pageSize: number },
  get: (page: Page) => Promise<Answer<T>>,
): AsyncGenerator<Answer<T>> {
  for (let page = 1; ; page++) {
    const answer = await get({ page, pageSize });
    yield answer;
    if (answer.body.rows.length < pageSize) return;
  }
}
