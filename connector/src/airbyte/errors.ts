import type { FailureType } from './protocol';

/**
 * A failure somebody can act on: the user (`config_error`), time
 * (`transient_error`) or we (`system_error`).
 *
 * The message is shown to the user as it is: what could not be done, why, and
 * what to do next.
 */
export class ConnectorError extends Error {
  readonly failureType: FailureType;

  constructor(failureType: FailureType, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ConnectorError';
    this.failureType = failureType;
  }
}

/** The most frequent kind: what came from outside cannot be used. */
export function configError(message: string): ConnectorError {
  return new ConnectorError('config_error', message);
}
