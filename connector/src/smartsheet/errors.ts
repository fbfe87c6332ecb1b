/** What we may be refused for, and the error codes and statuses that say so. */
const refusals = {
  /** The token is missing, wrong or expired. */
  unauthorized: [1001, 1002, 1003, 1005, 401],
  /** The token is fine, but may not see this. */
  forbidden: [1004, 403],
  /** Not there, or never was. */
  not_found: [1006, 1007, 404, 410],
  /** The request itself is wrong, as with every other 4xx. */
  rejected: [400],
  /** Refused by somebody on the way: Smartsheet's own 403 has a code. */
  blocked: [] as number[],
  /** Answered, with something that cannot be delivered right. */
  unreadable: [] as number[],
  /** Too many requests in too short a time. */
  throttled: [4003, 429],
  /** Smartsheet, or something on the way to it, does not work right now. */
  unavailable: [4001, 4002, 4004, 408],
};

export type Refusal = keyof typeof refusals;

const kinds = Object.keys(refusals) as Refusal[];

/** A request that got no good answer, after as many tries as made sense. */
export class SmartsheetError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SmartsheetError';
    this.refusal = refusal;
  }

  /** Whether the same request may be answered later. */
  get mayPass(): boolean {
    return this.refusal === 'throttled' || this.refusal === 'unavailable';
  }
}

/** Sorts an answer that is not 2xx; `body` may be anything a proxy made up. */
export function toError(
  path: string,
  status: number,
  body: string,
): SmartsheetError {
  const { errorCode, message, refId } = parseBody(body);
  const details = [
    `HTTP ${status}`,
    errorCode !== undefined && `error ${errorCode}`,
    refId !== undefined && `refId ${refId}`,
  ].filter(Boolean);
  return new SmartsheetError(
    toRefusal(errorCode, status),
    `Smartsheet answered ${path} with ${message ?? 'an error'} (${details.join(', ')})`,
  );
}

/** By the code first, since one status can mean different things. */
function toRefusal(code: number | undefined, status: number): Refusal {
  if (code === undefined && status === 403) return 'blocked';
  for (const said of [Number(code), status]) {
    const kind = kinds.find((kind) => refusals[kind].includes(said));
    if (kind) return kind;
  }
  return status >= 500 ? 'unavailable' : 'rejected';
}

interface ErrorBody {
  errorCode?: number;
  message?: string;
  refId?: string;
}

function parseBody(body: string): ErrorBody {
  try {
    return (JSON.parse(body) as ErrorBody | null) ?? {};
  } catch {
    return {};
  }
}
