import type { MiddlewareHandler } from 'hono';
import { ApiError } from './errors';

export const accessToken = 'sandbox-token';

export function authenticate(): MiddlewareHandler {
  return async (c, next) => {
    const header = c.req.header('authorization');
    if (header === undefined) {
      throw new ApiError(
        1004,
        'You are not authorized to perform this action.',
      );
    }
    if (header !== `Bearer ${accessToken}`) {
      throw new ApiError(1002, 'Your Access Token is invalid.');
    }
    await next();
  };
}
