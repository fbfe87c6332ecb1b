import type { HonoRequest } from 'hono';
import { jsonIn } from './bodyText';
import { ApiError, unreadable } from './errors';

/** The objects in the body of a write, and whether they came in a list. */
export interface Body<T> {
  items: T[];
  isList: boolean;
}

/** Reads one object or a list of them; refuses what is neither, or nothing. */
export async function bodyOf<T>({ raw }: HonoRequest): Promise<Body<T>> {
  const body = await jsonIn(raw);
  const items: unknown[] = Array.isArray(body) ? body : [body];
  if (body === undefined || items.length === 0) {
    throw new ApiError(
      1024,
      'The HTTP request body is required for this Method.',
    );
  }
  for (const item of items) {
    if (typeof item === 'object' && item && !Array.isArray(item)) continue;
    throw unreadable(`${JSON.stringify(item)} is not an object.`);
  }
  return { items: items as T[], isList: Array.isArray(body) };
}
