import type { Client } from '../http/client';
import { byKey, byNumber } from '../http/paging';
import type { Answer, Query } from '../http/send';
import { isList } from '../http/shape';
import { checkIds } from './answer';

interface ListPage<T> {
  data: T[];
  pageSize?: number;
  totalPages?: number;
  lastKey?: string;
}

/** A list, and for how many requests each page of it counts. */
const ask = (cost = 1) => ({ shape: { data: isList }, cost });

/** Everything behind an endpoint that pages by number. */
export async function listAll<T>(
  client: Client,
  path: string,
  query?: Query,
  cost?: number,
): Promise<T[]> {
  return (await getList<T>(client, path, query, cost)).body;
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
  cost?: number,
): Promise<Answer<T[]>> {
  let first: Answer<ListPage<T>> | undefined;
  const get = async (page: number) => {
    const pageSize = first?.body.pageSize;
    const more = page === 1 ? { includeAll: true } : { page, pageSize };
    const all = { ...query, ...more };
    const answer = await client.get<ListPage<T>>(path, all, ask(cost));
    first ??= answer;
    return answer;
  };
  const all: T[] = [];
  const pages = byNumber(path, get, ({ body }) => body.totalPages ?? 1);
  for await (const { body } of pages) all.push(...body.data);
  checkIds(path, all);
  return { ...first!, body: all };
}

/** Everything behind an endpoint that pages by `lastKey`. */
export async function listByKey<T>(
  client: Client,
  path: string,
  query: Query,
): Promise<T[]> {
  const get = async (lastKey?: string) => {
    const page = { ...query, maxItems: 1000, lastKey };
    return (await client.get<ListPage<T>>(path, page, ask())).body;
  };
  const all: T[] = [];
  for await (const { data } of byKey(path, get, ({ lastKey }) => lastKey))
    all.push(...data);
  checkIds(path, all);
  return all;
}
