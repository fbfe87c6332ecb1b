import type { World } from '../world';
import type { Authorization } from './auth';
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
  get: <T>(path: string, query?: Query, cost?: number) => Promise<Answer<T>>;
}

export interface ClientOptions {
  /** Such as `https://api.smartsheet.com/2.0`. */
  api: string;
  world: World;
  authorization: Authorization;
  budget: Budget;
  /** How long a request may be tried before it counts as failed, in ms. */
  patience: number;
  log: (level: 'INFO' | 'WARN' | 'DEBUG', message: string) => Promise<void>;
}

const timeout = 120_000;
/** Without a Date header we trust our own clock, less what it may be off. */
const clockSkew = 60_000;

/** GET requests that are paced, timed, retried and sorted into errors. */
export function createClient(options: ClientOptions): Client {
  const { api, world, authorization, budget, patience, log } = options;

  async function get<T>(
    path: string,
    query: Query = {},
    cost = 1,
  ): Promise<Answer<T>> {
    const url = toUrl(api + path, query);
    let deadline: number | undefined;
    let renewed = false;
    for (let attempt = 0; ; attempt++) {
      await budget.take(cost);
      deadline ??= world.now() + patience;
      const outcome = await send<T>(options, path, url);
      if ('body' in outcome) return outcome;

      let { error } = outcome;
      const { response, token } = outcome;
      if (error.refusal === 'unauthorized' && token && !renewed) {
        try {
          renewed = await authorization.refresh(token);
          if (renewed) continue;
        } catch (cause) {
          error = toUnavailable(path, cause);
        }
      }
      if (error.refusal !== 'throttled' && error.refusal !== 'unavailable')
        throw error;

      const delay = retryDelay(attempt, response, world.now());
      if (world.now() + delay > deadline) throw error;
      await log(
        'WARN',
        `${error.message}. Trying again in ${Math.ceil(delay / 1000)} s.`,
      );
      if (error.refusal === 'throttled') {
        budget.pauseUntil(Math.ceil(world.now() + delay));
      } else await world.sleep(delay);
    }
  }

  return { get };
}

interface Failure {
  error: SmartsheetError;
  /** As far as there was one. */
  response?: Response;
  /** What the request was sent with, if it was. */
  token?: string;
}

/** One attempt. */
async function send<T>(
  { world, authorization, log }: ClientOptions,
  path: string,
  url: URL,
): Promise<Answer<T> | Failure> {
  const failure: Partial<Failure> = {};
  try {
    const token = await authorization.token();
    failure.token = token;
    const headers = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      'User-Agent': 'airbyte-source-smartsheet',
    };
    const { status, text, times } = await withTimeout(
      world,
      timeout,
      async (signal) => {
        const start = world.now();
        const request = new Request(url, { headers, signal });
        const response = await world.fetch(request);
        const times = timesOf(response.headers, start, world.now());
        failure.response = response;
        return { status: response.status, text: await response.text(), times };
      },
    );
    await log(
      'DEBUG',
      `GET ${path}${url.search} → ${status}, ${text.length} characters`,
    );
    if (status < 200 || status > 299) throw toError(path, status, text);
    return { body: JSON.parse(text) as T, ...times };
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
  const error = cause as Error & {
    cause?: { code?: string; message?: string };
  };
  const reason = error.cause?.code ?? error.cause?.message ?? error.message;
  return new SmartsheetError(
    'unavailable',
    `Smartsheet gave no usable answer to ${path}: ${reason}`,
    undefined,
    cause,
  );
}
