export type Refusal =
  /** The token is missing, wrong or expired. */
  | 'unauthorized'
  /** The token is fine, but may not see this. */
  | 'forbidden'
  /** Not there, or never was. */
  | 'not_found'
  /** The request itself is wrong. */
  | 'rejected'
  /** Too many requests in too short a time. */
  | 'throttled'
  /** Smartsheet, or something on the way to it, does not work right now. */
  | 'unavailable';

/** A request that got no good answer, after as many tries as made sense. */
export class SmartsheetError extends Error {
  readonly refusal: Refusal;
  /** The `errorCode` in the body, where there was one. */
  readonly code: number | undefined;

  constructor(
    refusal: Refusal,
    message: string,
    code?: number,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'SmartsheetError';
    this.refusal = refusal;
    this.code = code;
  }
}

/** By `errorCode` first: the same HTTP status means different things. */
const byCode: Record<number, Refusal> = {
  1001: 'unauthorized',
  1002: 'unauthorized',
  1003: 'unauthorized',
  1004: 'forbidden',
  1005: 'unauthorized',
  1006: 'not_found',
  1007: 'not_found',
  4001: 'unavailable',
  4002: 'unavailable',
  4003: 'throttled',
  4004: 'unavailable',
};

const byStatus: Record<number, Refusal> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'unavailable',
  410: 'not_found',
  429: 'throttled',
};

/** Sorts an answer that is not 2xx; `body` may be anything a proxy made up. */
export function toError(
  path: string,
  status: number,
  body: string,
): SmartsheetError {
  const { errorCode, message, refId } = parseBody(body);
  const refusal =
    (errorCode !== undefined ? byCode[errorCode] : undefined) ??
    byStatus[status] ??
    (status >= 500 ? 'unavailable' : 'rejected');
  const details = [
    `HTTP ${status}`,
    errorCode !== undefined && `error ${errorCode}`,
    refId !== undefined && `refId ${refId}`,
  ].filter(Boolean);
  return new SmartsheetError(
    refusal,
    `Smartsheet answered ${path} with ${message ?? 'an error'} (${details.join(', ')})`,
    errorCode,
  );
}

interface ErrorBody {
  errorCode?: number;
  message?: string;
  refId?: string;
}

function parseBody(body: string): ErrorBody {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}
