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
  const first = await client.get<NumberedPage<T>>(path, {
    ...query,
    includeAll: true,
  });
  const all = [...first.body.data];
  const { pageSize, totalPages = 1 } = first.body;
  for (let page = 2; page <= totalPages; page++) {
    const next = { ...query, page, pageSize };
    all.push(...(await client.get<NumberedPage<T>>(path, next)).body.data);
  }
  return { ...first, body: all };
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
  let more = true;
  while (more) {
    const { body } = await client.get<{ data: T[]; lastKey?: string }>(path, {
      ...query,
      maxItems: 1000,
      lastKey,
    });
    all.push(...body.data);
    // A key that leads to itself would lead there for ever.
    more = Boolean(body.lastKey) && body.lastKey !== lastKey;
    lastKey = body.lastKey;
  }
  return all;
}
