import type { Answer, Client, Query } from './client';

/** Everything behind an endpoint that pages by number, in one request. */
export async function listAll<T>(
  client: Client,
  path: string,
  query: Query = {},
): Promise<T[]> {
  return (await getList<T>(client, path, query)).body;
}

/** The same, with the time it is true for. */
export async function getList<T>(
  client: Client,
  path: string,
  query: Query = {},
): Promise<Answer<T[]>> {
  const everything = { ...query, includeAll: true };
  const { body, sentAt } = await client.get<{ data: T[] }>(path, everything);
  return { body: body.data, sentAt };
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
