import { ApiError } from '../errors';

/** Answers for the browsing endpoints that Smartsheet switched off in 2026. */
export function retired(): never {
  throw new ApiError(4005, 'This API endpoint is no longer supported.');
}
