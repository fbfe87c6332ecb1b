import { ConnectorError } from './airbyte/errors';
import type { FailureType } from './airbyte/protocol';
import { SmartsheetError, type Refusal } from './smartsheet/errors';

const advice: Record<Refusal, [FailureType, (subject: string) => string]> = {
  unauthorized: [
    'config_error',
    () =>
      'Smartsheet does not accept the access token. Generate a new one (Account, Personal Settings, API Access), or with OAuth sign in again; and check the region: a token works in its own region only.',
  ],
  forbidden: [
    'config_error',
    (subject) =>
      `The token may not see ${subject}. Share it with the token's owner, or leave it out of the sync.`,
  ],
  not_found: [
    'config_error',
    (subject) =>
      `Smartsheet does not find ${subject}: it was deleted, or never there. Restore it, or leave it out of the sync.`,
  ],
  rejected: [
    'system_error',
    (subject) =>
      `Smartsheet refused a request for ${subject} that it should understand.`,
  ],
  throttled: [
    'transient_error',
    (subject) =>
      `Smartsheet's rate limit left no room for ${subject}. Try again later, or lower "requests_per_minute" if others use the same token.`,
  ],
  unavailable: [
    'transient_error',
    (subject) => `Smartsheet did not answer for ${subject}. Try again later.`,
  ],
};

/** Says what a failure of the API means for the one who can act on it. */
export function explain(error: unknown, subject: string): unknown {
  if (!(error instanceof SmartsheetError)) return error;
  const [failureType, say] = advice[error.refusal];
  return new ConnectorError(
    failureType,
    `${say(subject)} (${error.message}.)`,
    error,
  );
}

/** Runs a task; what the API refuses comes out explained. */
export async function explained<T>(
  subject: string,
  task: () => Promise<T>,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw explain(error, subject);
  }
}

/** Whether something cannot be read and waiting would not help. */
export function isClosed(error: unknown): error is SmartsheetError {
  return (
    error instanceof SmartsheetError &&
    (error.refusal === 'forbidden' || error.refusal === 'not_found')
  );
}
