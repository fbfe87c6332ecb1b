import type { MiddlewareHandler } from 'hono';
import { ApiError, forbidden } from './errors';
import type { Tokens } from './tokens';

/**
 * Without a token Smartsheet says 403, with a wrong one 401. Quirk: no-token
 */
export function authenticate(tokens: Tokens): MiddlewareHandler {
  return async (c, next) => {
    if (!c.req.path.endsWith('/token')) tokens.holder(bearerToken(c.req.raw));
    await next();
  };
}

/** Refuses everybody but admins. Quirk: admin-only */
export function adminsOnly(tokens: Tokens): MiddlewareHandler {
  return async (c, next) => {
    if (tokens.holder(bearerToken(c.req.raw)) !== 'admin') throw forbidden();
    await next();
  };
}

/**
 * The token that a request carries; throws where it carries none.
 * Quirk: wrong-token
 */
export function bearerToken(request: Request): string {
  const header = request.headers.get('authorization');
  if (header === null) throw forbidden();
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (!token) throw new ApiError(1002, 'Your Access Token is invalid.');
  return token;
}
