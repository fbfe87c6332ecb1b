/** Smartsheet's error codes, each with the HTTP status it comes with. */
const statuses = {
  1002: 401,
  1003: 401,
  1004: 403,
  1006: 404,
  1008: 400,
  1012: 400,
  1018: 400,
  1036: 400,
  1056: 400,
  1067: 400,
  1070: 400,
  4000: 500,
  4001: 503,
  4002: 503,
  4003: 429,
  4004: 503,
  4005: 410,
} as const;

export type ErrorCode = keyof typeof statuses;

export function statusOf(code: ErrorCode) {
  return statuses[code];
}

/** A refusal, as Smartsheet words it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function notFound(): ApiError {
  return new ApiError(1006, 'Not Found');
}

export function forbidden(): ApiError {
  return new ApiError(1004, 'You are not authorized to perform this action.');
}

export function expired(): ApiError {
  return new ApiError(1003, 'Your Access Token has expired.');
}

export function invalid(parameter: string, value: unknown): ApiError {
  return new ApiError(
    1018,
    `The value '${String(value)}' was not valid for the parameter ${parameter}.`,
  );
}

export function missing(attribute: string): ApiError {
  return new ApiError(
    1012,
    `Required object attribute(s) are missing from your request: ${attribute}.`,
  );
}
