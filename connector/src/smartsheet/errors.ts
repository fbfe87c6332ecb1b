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
  /** More than can be sent, or be put together in time: less of it may do. */
  too_large: [4002, 413],
  /** Smartsheet, or something on the way to it, does not work right now. */
  unavailable: [4001, 4004, 408],
  /** Not asked any more: there was no time left. */
  overdue: [] as number[],
};

export type Refusal = keyof typeof refusals;

const kinds = Object.keys(refusals) as Refusal[];

/** Those that time may heal. */
const passing: Refusal[] = ['throttled', 'too_large', 'unavailable'];

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
    return passing.includes(this.refusal);
  }
}

/** Whether a part of what was asked for may do. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof SmartsheetError && error.refusal === 'too_large';
}

/** Sorts an answer that is an error; `body` may be anything a proxy made up. */
export function toError(
  path: string,
  status: number,
  body: string,
): SmartsheetError {
  const { errorCode, message, refId } = parseBody(body);
  const details = [
    `HTTP ${status}`,
    errorCode !== undefined && `error ${quote(errorCode)}`,
    refId !== undefined && `refId ${quote(refId)}`,
  ].filter(Boolean);
  return new SmartsheetError(
    toRefusal(errorCode, status),
    `Smartsheet answered ${path} with ${quote(message ?? 'an error')} (${details.join(', ')})`,
  );
}

/** By the code first, since one status can mean different things. */
function toRefusal(code: unknown, status: number): Refusal {
  if (code === undefined && status === 403) return 'blocked';
  for (const said of [Number(code), status]) {
    const kind = kinds.find((kind) => refusals[kind].includes(said));
    if (kind) return kind;
  }
  return status >= 400 && status < 500 ? 'rejected' : 'unavailable';
}

/** What an error should hold, and in which form is not to be relied on. */
interface ErrorBody {
  errorCode?: unknown;
  message?: unknown;
  refId?: unknown;
}

function parseBody(body: string): ErrorBody {
  try {
    return Object(JSON.parse(body)) as ErrorBody;
  } catch {
    return {};
  }
}

/** As much of what somebody else wrote as fits into a sentence. */
function quote(said: unknown): string {
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
