import { configError, ConnectorError } from './airbyte/errors';
import type { FailureType } from './airbyte/protocol';
import { RequestError, type Refusal } from './http/errors';

/** Who can act on a refusal: the user, time, or we. */
const failureTypes: Record<Refusal, FailureType> = {
  unauthorized: 'config_error',
  forbidden: 'config_error',
  not_found: 'config_error',
  rejected: 'system_error',
  blocked: 'config_error',
  unreadable: 'system_error',
  throttled: 'transient_error',
  too_large: 'transient_error',
  unavailable: 'transient_error',
  overdue: 'config_error',
};

const adviceOn = (subject: string): Record<Refusal, string> => ({
  unauthorized:
    'Smartsheet does not accept the access token. Generate a new one (Account, Personal Settings, API Access), or with OAuth sign in again; and check the region: a token works in its own region only.',
  forbidden: `The token may not see ${subject}. Share it with the token's owner, or leave it out of the sync.`,
  not_found: `Smartsheet does not find ${subject}: it was deleted, or never there. Restore it, or leave it out of the sync.`,
  rejected: `Smartsheet refused a request for ${subject} that it should understand.`,
  blocked: `Something between the connector and Smartsheet, such as a firewall, refused the request for ${subject}. Let requests to Smartsheet's API pass.`,
  unreadable: `The connector cannot deliver ${subject} as Smartsheet sends it. If it is a sheet or a report, leave it out of the sync.`,
  throttled: `Smartsheet's rate limit left no room for ${subject}. Try again later, or lower "requests_per_minute" if others use the same token.`,
  too_large: `The answer for ${subject} is too large to be read, or took Smartsheet too long. Try again later.`,
  unavailable: `Smartsheet did not answer for ${subject}. Try again later.`,
  overdue: `Airbyte waits nine minutes for an answer, and that is too short to get to ${subject}. Choose fewer sheets, reports, folders or workspaces in the config, and make several connections of them.`,
});

const otherKinds: Record<string, string> = {
  sheet: 'report',
  report: 'sheet',
  folder: 'workspace',
  workspace: 'folder',
};

/**
 * Says what a failure of the API means for the one who can act on it. What
 * does not exist under an id that somebody typed may be of another kind.
 */
export function explain(
  error: unknown,
  subject: string,
  wasTyped = false,
  hint = '',
): unknown {
  if (!(error instanceof RequestError)) return error;
  const { refusal, message } = error;
  const words = [adviceOn(subject)[refusal]];
  const other = otherKinds[subject.replace(/ .*/, '')];
  if (refusal === 'not_found' && wasTyped && other)
    words.push(`If it is a ${other}, put its id into "${other}_ids".`);
  if (hint) words.push(hint);
  const said = `${words.join(' ')} (${message}.)`;
  return new ConnectorError(failureTypes[refusal], said, error);
}

/** A refusal of what no account lacks: somebody else lives at this address. */
export function explainAddress(error: unknown, api: string): unknown {
  const isElsewhere =
    error instanceof RequestError &&
    (['not_found', 'rejected'].includes(error.refusal) ||
      error.cause instanceof SyntaxError);
  if (!isElsewhere) return explain(error, 'the user of this token');
  return configError(
    `There is no Smartsheet API at ${api}. Correct "api_url", which for Smartsheet itself ends in /2.0, or leave it empty. (${error.message}.)`,
  );
}

/** Runs a task; what the API refuses comes out explained. */
export async function explained<T>(
  subject: string,
  task: () => Promise<T>,
  wasNamed = false,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw explain(error, subject, wasNamed);
  }
}

/** Whether something cannot be read and waiting would not help. */
export function isClosed(error: unknown): error is RequestError {
  if (!(error instanceof RequestError)) return false;
  return error.refusal === 'forbidden' || error.refusal === 'not_found';
}
