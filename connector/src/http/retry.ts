import { RequestError, withResponse, type Refused } from './errors';
import type { Send, SendOptions } from './send';

const firstDelay = 1_000;
const longestDelay = 60_000;

/** How long a request is tried that could ask for less, in ms. */
const shortPatience = 5_000;

/** Sends a request again and again while there is hope, and says so. */
export function retried(
  send: Send,
  { api, world, budget, patience, due, log }: SendOptions,
): Send {
  return async (trial) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await send(trial);
      } catch (cause) {
        if (world.over?.aborted) throw cause;
        const error = toRequestError(api.name, trial.path, cause as Refused);
        const isLess = trial.divisible && error.refusal === 'too_large';
        const begun = trial.begun ?? world.now();
        const trying = begun + (isLess ? shortPatience : patience);
        const delay = retryDelay(attempt, error.response, world.now());
        const end = world.now() + delay;
        if (!error.mayPass || end > Math.min(trying, due)) throw error;

        const seconds = Math.ceil(delay / 1000);
        await log('WARN', `${error.message}. Trying again in ${seconds} s.`);
        // Others would be refused as well, so everybody waits.
        if (error.refusal === 'throttled') budget.pauseUntil(Math.ceil(end));
        else await world.sleep(delay);
      }
    }
  };
}

/** `fetch` hides why it failed one level down. */
function toRequestError(
  name: string,
  path: string,
  error: Refused,
): RequestError {
  if (error instanceof RequestError) return error;
  const cause = error.cause as Partial<Error & { code: string }> | undefined;
  const reason = cause?.code ?? cause?.message ?? error.message;
  const message = `${name} gave no usable answer to ${path}: ${reason}`;
  const unavailable = new RequestError('unavailable', message, error);
  return withResponse(unavailable, error.response);
}

/**
 * How long to wait before try number `attempt + 1`, in milliseconds.
 *
 * `Retry-After` and `x-ratelimit-reset` win over our own guess where the server
 * sends them; it mostly does not. Half of the guess is chance, so that parallel
 * requests that failed together do not come back together.
 */
export function retryDelay(
  attempt: number,
  response: Response | undefined,
  now: number,
): number {
  const longest = Math.min(firstDelay * 2 ** attempt, longestDelay);
  const guess = longest / 2 + (Math.random() * longest) / 2;
  return (response && toldDelay(response, now)) ?? guess;
}

function toldDelay(
  { headers, status }: Response,
  now: number,
): number | undefined {
  // Moments are the server's; so is the clock that they are measured by.
  const theirs = Date.parse(headers.get('date') ?? '') || now;
  const after = headers.get('retry-after') ?? '';
  const reset = Number(headers.get('x-ratelimit-reset')) * 1000;
  const delays = [Number(after) * 1000, Date.parse(after) - theirs];
  if (status === 429) delays.push(reset - theirs);
  return delays.find((delay) => delay > 0);
}
