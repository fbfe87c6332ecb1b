import type { HonoRequest } from 'hono';
import { ApiError } from '../errors';

/** The objects in the body of a write: one, or a list of them. */
export async function bodyOf<T>(request: HonoRequest): Promise<T[]> {
  const body: unknown = await request.json().catch((error: Error) => {
    throw new ApiError(
      1008,
      `Unable to parse request. The following error occurred: ${error.message}`,
    );
  });
  return (Array.isArray(body) ? body : [body]) as T[];
}
