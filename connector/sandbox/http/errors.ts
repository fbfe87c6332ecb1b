import { uuidOf } from '../account/ids';

/** Smartsheet's error codes, each with the HTTP status it comes with. */
const statuses = {
  1002: 401,
  1003: 401,
  1004: 403,
  1006: 404,
  1008: 400,
  1012: 400,
  1018: 400,
  1024: 400,
  1031: 400,
  1036: 400,
  1037: 400,
  1038: 400,
  1041: 400,
  1042: 400,
  1046: 400,
  1052: 406,
  1055: 400,
  1056: 400,
  1057: 400,
  1062: 400,
  1063: 400,
  1064: 400,
  1065: 400,
  1067: 400,
  1070: 400,
  1122: 405,
  1123: 400,
  1130: 400,
  1148: 400,
  4000: 500,
  4001: 503,
  4002: 503,
  4003: 429,
  4004: 503,
  4005: 410,
} as const;

export type ErrorCode = keyof typeof statuses;

/** The HTTP status that an error code comes with. */
export function statusOf(code: ErrorCode) {
  return statuses[code];
}

/** Which of the things that a request sent is the one that was refused. */
export interface Detail {
  index: number;
  rowId?: number;
}

/** A refusal, as Smartsheet words it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly detail: Detail | undefined;

  constructor(code: ErrorCode, message: string, detail?: Detail) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

/** The body of a refusal; `seed` tells one from the other. Quirk: ref-id */
export function errorBody({ code, message, detail }: ApiError, seed: string) {
  return {
    refId: uuidOf(seed),
    errorCode: code,
    message,
    ...(detail && { detail }),
  };
}

/** What is not there, or not to be found under that id. */
export function notFound(): ApiError {
  return new ApiError(1006, 'Not Found');
}

/** What the token may not see or do. */
export function forbidden(): ApiError {
  return new ApiError(1004, 'You are not authorized to perform this action.');
}

/** A token that was good once. Quirk: expired-token */
export function expired(): ApiError {
  return new ApiError(1003, 'Your Access Token has expired.');
}

/** A value in the query that cannot be. */
export function invalid(parameter: string, value: unknown): ApiError {
  return new ApiError(
    1018,
    `The value '${String(value)}' was not valid for the parameter ${parameter}.`,
  );
}

/** A value in the body that cannot be. */
export function invalidAttribute(attribute: string, value: unknown): ApiError {
  return new ApiError(
    1031,
    `The value ${JSON.stringify(value)} was not valid for the attribute ${attribute}.`,
  );
}

/** What a body or query should name and does not. */
export function missing(attribute: string): ApiError {
  return new ApiError(
    1012,
    `Required object attribute(s) are missing from your request: ${attribute}.`,
  );
}

/** A body that is not what it should be. */
export function unreadable(why: string): ApiError {
  return new ApiError(
    1008,
    `Unable to parse request. The following error occurred: ${why}`,
  );
}
