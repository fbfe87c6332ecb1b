import { checkIds } from './answer';
import type { Answer, Client, Query } from './client';
import { SmartsheetError } from './errors';
import { isList } from './shape';

interface ListPage<T> {
  data: T[];
  pageSize?: number;
  totalPages?: number;
  lastKey?: string;
}

const ask = { shape: { data: isList } };
/** More pages than any list has: the longest would hold a million things. */
const mostPages = 1_000;

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
    client.get<ListPage<T>>(path, { ...query, ...more }, ask);
  const first = await get({ includeAll: true });
  const { pageSize, totalPages = 1 } = first.body;
  if (totalPages > mostPages) throw endless(path, `${totalPages} pages`);
  const pages = [first.body.data];
  for (let page = 2; page <= totalPages; page++)
    pages.push((await get({ page, pageSize })).body.data);
  const all = pages.flat();
  checkIds(path, all);
  return { ...first, body: all };
}

/** Everything behind an endpoint that pages by `lastKey`. */
export async function listByKey<T>(
  client: Client,
  path: string,
  query: Query,
): Promise<T[]> {
  const pages: T[][] = [];
  const keys = new Set<string | undefined>();
  let key: string | undefined;
  do {
    if (keys.has(key)) throw endless(path, 'a key that leads back to itself');
    if (keys.size === mostPages) throw endless(path, `${mostPages} pages`);
    keys.add(key);
    const page = { ...query, maxItems: 1000, lastKey: key };
    const { body } = await client.get<ListPage<T>>(path, page, ask);
    pages.push(body.data);
    // A key that leads to where it was found is another way to say "no more".
    key = body.lastKey === key ? undefined : body.lastKey;
  } while (key);
  const all = pages.flat();
  checkIds(path, all);
  return all;
}

function endless(path: string, what: string): SmartsheetError {
  const message = `The list ${path} has no end: it has ${what}`;
  return new SmartsheetError('unavailable', message);
}
