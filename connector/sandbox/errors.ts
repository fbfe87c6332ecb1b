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
  4000: 500,
  4001: 503,
  4002: 503,
  4003: 429,
  4004: 503,
  4005: 410,
} as const;

export type ErrorCode = keyof typeof statuses;

/** A refusal, as Smartsheet words it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly detail: object | undefined;

  constructor(code: ErrorCode, message: string, detail?: object) {
    super(message);
    this.code = code;
    this.detail = detail;
  }

  get status() {
    return statuses[this.code];
  }
}

export function notFound(): ApiError {
  return new ApiError(1006, 'Not Found');
}

export function invalid(parameter: string, value: unknown): ApiError {
  return new ApiError(
    1018,
    `The value '${String(value)}' was not valid for the parameter ${parameter}.`,
  );
}
