import type { World } from '../world';
import type { Authorize } from './auth';
import { parseAnswer } from './answer';
import type { Budget } from './budget';
import { SmartsheetError, toError } from './errors';
import { retryDelay, withTimeout } from './retry';

export type Query = Record<string, string | number | boolean | undefined>;

export interface Answer<T> {
  body: T;
  /**
   * Smartsheet's own time when the request left us, never too late, in
   * milliseconds since 1970: the answer knows of every edit before it.
   */
  sentAt: number;
  /** The same of when it answered, never too early. */
  answeredAt: number;
}

export interface Client {
  get: <T>(path: string, query?: Query) => Promise<Answer<T>>;
}

export interface ClientOptions {
  /** Such as `https://api.smartsheet.com/2.0`. */
  api: string;
  world: World;
  authorize: Authorize;
  budget: Budget;
  /** How long a request may be tried before it counts as failed, in ms. */
  patience: number;
  log: (level: 'INFO' | 'WARN' | 'DEBUG', message: string) => Promise<void>;
}

/** An answer that takes longer counts as none, in ms. */
const limit = 120_000;
/** Without a Date header we trust our own clock, less what it may be off. */
const clockSkew = 60_000;

/** The requests that a look at the history of a cell counts for. */
const historyCost = 11;

/** GET requests that are paced, timed, retried and sorted into errors. */
export function createClient(options: ClientOptions): Client {
  const { api, world, budget, patience, log } = options;

  async function get<T>(path: string, query: Query = {}): Promise<Answer<T>> {
    const url = toUrl(api + path, query);
    const cost = path.endsWith('/history') ? historyCost : 1;
    let deadline: number | undefined;
    let renewed = false;
    for (let attempt = 0; ; attempt++) {
      await budget.take(cost);
      deadline ??= world.now() + patience;
      const outcome = await send<T>(options, path, url, !renewed);
      if ('body' in outcome) return outcome;

      const { error, response } = outcome;
      if (outcome.renewed) {
        renewed = true;
        continue;
      }
      if (!error.mayPass) throw error;

      const delay = retryDelay(attempt, response, world.now());
      if (world.now() + delay > deadline) throw error;
      const seconds = Math.ceil(delay / 1000);
      await log('WARN', `${error.message}. Trying again in ${seconds} s.`);
      if (error.refusal === 'throttled')
        budget.pauseUntil(Math.ceil(world.now() + delay));
      else await world.sleep(delay);
    }
  }

  return { get };
}

interface Failure {
  error: SmartsheetError;
  /** As far as there was one. */
  response?: Response;
  /** Whether there is a new token to try. */
  renewed?: boolean;
}

/** One attempt. */
async function send<T>(
  { world, authorize, log }: ClientOptions,
  path: string,
  url: URL,
  mayRenew: boolean,
): Promise<Answer<T> | Failure> {
  const failure: Omit<Failure, 'error'> = {};
  try {
    const token = await authorize();
    const headers = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      'User-Agent': 'airbyte-source-smartsheet',
    };
    const start = world.now();
    let arrived = start;
    const [response, text] = await withTimeout(world, limit, async (signal) => {
      const response = await world.fetch(new Request(url, { headers, signal }));
      arrived = world.now();
      failure.response = response;
      return [response, await response.text()] as const;
    });
    const { ok, status } = response;
    const said = `${status}, ${text.length} characters`;
    await log('DEBUG', `GET ${path}${url.search} → ${said}`);
    if (ok) {
      const times = timesOf(response.headers, start, arrived);
      return { body: parseAnswer(text) as T, ...times };
    }
    const error = toError(path, status, text);
    if (error.refusal === 'unauthorized' && mayRenew)
      failure.renewed = (await authorize(token)) !== token;
    return { ...failure, error };
  } catch (cause) {
    return { ...failure, error: toUnavailable(path, cause) };
  }
}

function toUrl(address: string, query: Query): URL {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** Our clock may be set back between the two, and theirs counts in seconds. */
function timesOf(headers: Headers, start: number, arrived: number) {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date)
    ? { sentAt: start - clockSkew, answeredAt: arrived + clockSkew }
    : { sentAt: date - Math.max(0, arrived - start), answeredAt: date + 1000 };
}

/** `fetch` hides why it failed one level down. */
function toUnavailable(path: string, cause: unknown): SmartsheetError {
  if (cause instanceof SmartsheetError) return cause;
  const error = cause as Error & { cause?: Partial<Error & { code: string }> };
  const reason = error.cause?.code ?? error.cause?.message ?? error.message;
  const message = `Smartsheet gave no usable answer to ${path}: ${reason}`;
  return new SmartsheetError('unavailable', message, cause);
}
