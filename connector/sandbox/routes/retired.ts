import { ApiError } from '../http/errors';

/**
 * Answers for the browsing endpoints that Smartsheet switched off in 2026.
 * Quirk: retired-endpoints
 */
export function retired(): never {
  throw new ApiError(4005, 'This API endpoint is no longer supported.');
}
