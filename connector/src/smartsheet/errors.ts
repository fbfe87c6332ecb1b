import { RequestError, type Refusal } from '../http/errors';

/** The error codes and statuses that say why; no number is both. */
const numbers: Partial<Record<Refusal, number[]>> = {
  unauthorized: [1001, 1002, 1003, 1005, 401],
  forbidden: [1004, 403],
  not_found: [1006, 1007, 404, 410],
  rejected: [400],
  throttled: [4003, 429],
  too_large: [4002, 413],
  unavailable: [4001, 4004, 408],
};

const kinds = Object.keys(numbers) as Refusal[];

/** Sorts an answer that is an error; `body` may be anything a proxy made up. */
export function toError(
  path: string,
  status: number,
  body: string,
): RequestError {
  const { errorCode, message, refId } = parseBody(body);
  const details = [
    `HTTP ${status}`,
    errorCode !== undefined && `error ${quote(errorCode)}`,
    refId !== undefined && `refId ${quote(refId)}`,
  ].filter(Boolean);
  return new RequestError(
    toRefusal(errorCode, status),
    `Smartsheet answered ${path} with ${quote(message ?? 'an error')} (${details.join(', ')})`,
  );
}

/** By the code first, since one status can mean different things. */
function toRefusal(code: unknown, status: number): Refusal {
  // Smartsheet's own 403 has a code.
  if (code === undefined && status === 403) return 'blocked';
  for (const said of [Number(code), status]) {
    const kind = kinds.find((kind) => numbers[kind]?.includes(said));
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
