import type { World } from '../world';
import type { Budget } from './budget';
import { withResponse, type Refused, type RequestError } from './errors';
import { exchange } from './exchange';
import { refuseOther, type Shape } from './shape';

export type Query = Record<string, string | number | boolean | undefined>;

/** What the one who asks knows of the request and its answer. */
export interface Ask {
  /** What the answer has to hold. */
  shape?: Shape;
  /** Whether one can ask for less, should the answer be too large. */
  divisible?: boolean;
  /** For how many requests the API counts it; 1 if absent. */
  cost?: number;
}

/** A request on its way through the layers of a client. */
export interface Trial extends Ask {
  path: string;
  query: Query;
  /** When the budget first let it go, in milliseconds since 1970. */
  begun?: number;
}

export interface Answer<T> {
  body: T;
  headers: Headers;
  /**
   * The server's own time when the request left us, never too late, in
   * milliseconds since 1970: the answer knows of every edit before it.
   */
  sentAt: number;
  /** The same of when it answered, never too early. */
  answeredAt: number;
}

export type Send = (trial: Trial) => Promise<Answer<unknown>>;

/** What a request carries to be let in. */
export interface Pass {
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

/** What an API decides for itself. */
export interface Api {
  /** For sentences: `Acme`, who gave no usable answer. */
  name: string;
  /** Such as `https://api.example.com/2.0`. */
  address: string;
  headers: Record<string, string>;
  /** The text of an answer as a value; throws for what is none. */
  parse: (text: string) => unknown;
  /** Which error an answer is; undefined for one that is none. */
  toError: (
    path: string,
    response: Response,
    text: string,
    body: unknown,
  ) => RequestError | undefined;
}

export interface SendOptions {
  api: Api;
  world: World;
  budget: Budget;
  /** How long a request may be tried before it counts as failed, in ms. */
  patience: number;
  /** No request goes on after it; in milliseconds since 1970. */
  due: number;
  log: (level: 'INFO' | 'WARN' | 'DEBUG', message: string) => Promise<void>;
}

/** The time that one answer gets, in ms: at most, and however late it is. */
const limits = { most: 120_000, least: 5_000 };
/** Without a Date header we trust our own clock, less what it may be off. */
const clockSkew = 60_000;

/** Sends one GET request when the budget lets it, and looks at what comes back. */
export function paced(
  options: SendOptions,
): (trial: Trial, pass: Pass) => ReturnType<Send> {
  const { world, budget, patience, due } = options;
  return async (trial, pass) => {
    const answered = await budget.take(trial.cost ?? 1);
    const now = world.now();
    trial.begun ??= now;
    const left = Math.max(trial.begun + patience - now, limits.least);
    const limit = Math.min(left, limits.most, due - now);
    return receive(options, trial, pass, limit).finally(answered);
  };
}

async function receive(
  { api, world, log }: SendOptions,
  { path, query, shape = {} }: Trial,
  pass: Pass,
  limit: number,
): Promise<Answer<unknown>> {
  const url = toUrl(api.address + path, query);
  const shown = `${path}${url.search}`;
  for (const [name, value] of Object.entries(pass.query ?? {}))
    url.searchParams.set(name, value);
  const headers = { ...pass.headers, ...api.headers };
  const start = world.now();
  const got = await exchange(world, url, { headers }, limit);
  const { response, text, arrived } = got;
  const said = `${response.status}, ${text.length} characters`;
  await log('DEBUG', `GET ${shown} → ${said}`);
  try {
    const body = response.ok ? api.parse(text) : undefined;
    const error = api.toError(path, response, text, body);
    if (error) throw error;
    refuseOther(body, shape);
    const times = timesOf(response.headers, start, arrived);
    return { body, headers: response.headers, ...times };
  } catch (error) {
    throw withResponse(error as Refused, response);
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
