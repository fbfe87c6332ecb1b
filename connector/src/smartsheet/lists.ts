import { checkIds } from './answer';
import type { Answer, Client, Query } from './client';

interface ListPage<T> {
  data: T[];
  pageSize?: number;
  totalPages?: number;
  lastKey?: string;
}

/** Everything behind an endpoint that pages by number. */
export async function listAll<T>(
  client: Client,
  path: string,
  query?: Query,
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
  query?: Query,
): Promise<Answer<T[]>> {
  const get = (more: Query) =>
    client.get<ListPage<T>>(path, { ...query, ...more });
  const first = await get({ includeAll: true });
  const { data = [], pageSize, totalPages = 1 } = first.body;
  for (let page = 2; page <= totalPages; page++)
    data.push(...((await get({ page, pageSize })).body.data ?? []));
  checkIds(path, data);
  return { ...first, body: data };
}

/** Everything behind an endpoint that pages by `lastKey`, or what follows a key. */
export async function listByKey<T>(
  client: Client,
  path: string,
  query: Query,
  key?: string,
): Promise<T[]> {
  const page = { ...query, maxItems: 1000, lastKey: key };
  const { data = [], lastKey } = (await client.get<ListPage<T>>(path, page))
    .body;
  checkIds(path, data);
  // A key that leads to itself would lead there for ever.
  if (!lastKey || lastKey === key) return data;
  return [...data, ...(await listByKey<T>(client, path, query, lastKey))];
}
