import type { World } from '../world';
import { parseAnswer } from './answer';
import type { Authorize } from './auth';
import type { Budget } from './budget';
import { SmartsheetError, toError } from './errors';
import { exchange } from './exchange';
import { retryDelay } from './retry';
import { isError, refuseOther, type Shape } from './shape';

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

/** What the one who asks knows of the answer. */
export interface Ask {
  shape?: Shape;
  /** Whether one can ask for less, should the answer be too large. */
  divisible?: boolean;
}

export interface Client {
  get: <T>(path: string, query?: Query, ask?: Ask) => Promise<Answer<T>>;
}

export interface ClientOptions {
  /** Such as `https://api.smartsheet.com/2.0`. */
  api: string;
  world: World;
  authorize: Authorize;
  budget: Budget;
  /** How long a request may be tried before it counts as failed, in ms. */
  patience: number;
  /** No request goes on after it; in milliseconds since 1970. */
  due: number;
  log: (level: 'INFO' | 'WARN' | 'DEBUG', message: string) => Promise<void>;
}

/** The time that one answer gets, in ms: at most, and however late it is. */
const limits = { most: 120_000, least: 5_000 };
/** How long a request is tried that could ask for less, in ms. */
const shortPatience = 5_000;
/** Without a Date header we trust our own clock, less what it may be off. */
const clockSkew = 60_000;

/** The requests that a look at the history of a cell counts for. */
const historyCost = 11;

/** GET requests that are paced, timed, retried and sorted into errors. */
export function createClient(options: ClientOptions): Client {
  const { api, world, budget, patience, due, log } = options;

  async function get<T>(
    path: string,
    query: Query = {},
    { shape = {}, divisible = false }: Ask = {},
  ): Promise<Answer<T>> {
    const url = toUrl(api + path, query);
    const cost = path.endsWith('/history') ? historyCost : 1;
    let start: number | undefined;
    let renewed = false;
    for (let attempt = 0; ; attempt++) {
      const answered = await budget.take(cost);
      const now = world.now();
      start ??= now;
      const left = Math.max(start + patience - now, limits.least);
      const limit = Math.min(left, limits.most, due - now);
      const mayRenew = !renewed;
      const request = { path, url, shape, limit, mayRenew };
      const outcome = await send<T>(options, request).finally(answered);
      if ('body' in outcome) return outcome;

      const { error, response } = outcome;
      const isLess = divisible && error.refusal === 'too_large';
      const trying = start + (isLess ? shortPatience : patience);
      const deadline = Math.min(trying, due);
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

interface Attempt {
  path: string;
  url: URL;
  shape: Shape;
  /** In milliseconds. */
  limit: number;
  mayRenew: boolean;
}

async function send<T>(
  { world, authorize, log }: ClientOptions,
  { path, url, shape, limit, mayRenew }: Attempt,
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
    const hear = (response: Response) => void (failure.response = response);
    const answer = await exchange(world, url, { headers }, limit, hear);
    const { response, text, arrived } = answer;
    const { ok, status } = response;
    const said = `${status}, ${text.length} characters`;
    await log('DEBUG', `GET ${path}${url.search} → ${said}`);
    const body = ok ? parseAnswer(text) : undefined;
    if (ok && !isError(body)) {
      refuseOther(body, shape);
      const times = timesOf(response.headers, start, arrived);
      return { body: body as T, ...times };
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
