/** Why a request got no good answer, by what can be done about it. */
export type Refusal =
  /** Who asks is not known: a token is missing, wrong or expired. */
  | 'unauthorized'
  /** Known, and may not see this. */
  | 'forbidden'
  /** Not there, or never was. */
  | 'not_found'
  /** The request itself is wrong. */
  | 'rejected'
  /** Refused by somebody on the way. */
  | 'blocked'
  /** Answered, with something that cannot be delivered right. */
  | 'unreadable'
  /** Too many requests in too short a time. */
  | 'throttled'
  /** More than can be sent, or be put together in time: less of it may do. */
  | 'too_large'
  /** The API, or something on the way to it, does not work right now. */
  | 'unavailable'
  /** Not asked any more: there was no time left. */
  | 'overdue';

/** Those that time may heal. */
const passing: Refusal[] = ['throttled', 'too_large', 'unavailable'];

/** Whatever went wrong with a request, and the answer as far as there was one. */
export type Refused = Error & { response?: Response };

/** A request that got no good answer, after as many tries as made sense. */
export class RequestError extends Error {
  readonly refusal: Refusal;
  response?: Response;

  constructor(refusal: Refusal, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RequestError';
    this.refusal = refusal;
  }

  /** Whether the same request may be answered later. */
  get mayPass(): boolean {
    return passing.includes(this.refusal);
  }
}

/** Whether a request was refused for this reason. */
export function isRefused(
  error: unknown,
  refusal: Refusal,
): error is RequestError {
  return error instanceof RequestError && error.refusal === refusal;
}

/** Keeps the answer, whose headers may say when to come back. */
export function withResponse<T extends Refused>(
  error: T,
  response: Response | undefined,
): T {
  if (response) error.response = response;
  return error;
}
