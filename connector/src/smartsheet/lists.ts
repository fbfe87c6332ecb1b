import type { Client, Query } from './client';

/** Everything behind an endpoint that pages by number, in one request. */
export async function listAll<T>(
  client: Client,
  path: string,
  query: Query = {},
): Promise<T[]> {
  const { body } = await client.get<{ data: T[] }>(path, {
    ...query,
    includeAll: true,
  });
  return body.data;
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
