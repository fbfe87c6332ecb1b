import type { Answer, Client, Query } from './client';

/** Everything behind an endpoint that pages by number. */
export async function listAll<T>(
  client: Client,
  path: string,
  query: Query = {},
): Promise<T[]> {
  return (await getList<T>(client, path, query)).body;
}

/**
 * The same, with the time it is true for.
 *
 * `includeAll` makes it one request. Not every endpoint documents it, and one
 * that does not know it answers with the first of several pages.
 */
export async function getList<T>(
  client: Client,
  path: string,
  query: Query = {},
): Promise<Answer<T[]>> {
  const { body, sentAt } = await client.get<NumberedPage<T>>(path, {
    ...query,
    includeAll: true,
  });
  const all = [...body.data];
  const { pageSize, totalPages = 1 } = body;
  for (let page = 2; page <= totalPages; page++) {
    const next = { ...query, page, pageSize };
    all.push(...(await client.get<NumberedPage<T>>(path, next)).body.data);
  }
  return { body: all, sentAt };
}

interface NumberedPage<T> {
  data: T[];
  pageSize?: number;
  totalPages?: number;
}

/** Everything behind an endpoint that pages by `lastKey`. */
export async function listByKey<T>(
  client: Client,
  path: string,
  query: Query = {},
): Promise<T[]> {
  const all: T[] = [];
  let lastKey: string | undefined;
  do {
    const { body } = await client.get<{ data: T[]; lastKey?: string }>(path, {
      ...query,
      maxItems: 1000,
      lastKey,
    });
    all.push(...body.data);
    lastKey = body.lastKey;
  } while (lastKey);
  return all;
}
