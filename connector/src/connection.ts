import { configError } from './airbyte/errors';
import { newConfig } from './airbyte/messages';
import type { Json } from './airbyte/protocol';
import type { Airbyte } from './airbyte/source';
import { parseConfig, type Config } from './config';
import { always, bearer, type Authorize } from './http/authorize';
import { createBudget } from './http/budget';
import { createClient, type Client } from './http/client';
import { RequestError } from './http/errors';
import type { Api } from './http/send';
import { oauth, type OAuthCredentials } from './http/tokens';
import { findChosen, sheetList, type Chosen, type SheetList } from './select';
import { smartsheet } from './smartsheet/api';
import type { World } from './world';

/** A config put to work: what the commands read from, and who they report to. */
export interface Connection {
  config: Config;
  client: Client;
  world: World;
  log: Airbyte['log'];
  /** Both are asked for when first needed, and once. */
  listSheets: SheetList;
  findChosen: () => Promise<Chosen[]>;
  /** How many requests are worth having under way, by what answers take. */
  lanes: () => number;
  /** How many requests the command still has time for. */
  room: () => number;
  /** The command is over: nothing that was begun for it goes on. */
  end: () => void;
}

export interface ConnectionOptions {
  /** How long one request may be tried, in milliseconds. */
  patience: number;
  /** How long the command may take, in milliseconds. */
  time?: number;
  /** Called before each wait of 5 s or more, with its end in ms since 1970. */
  onRateLimit?: (until: number) => Promise<void>;
}

/**
 * Airbyte would say it as well: after nine minutes, and without a reason.
 * Each thing to look at takes a request.
 */
export function refuseTooMany(
  { config, room }: Connection,
  command: string,
  { length }: readonly unknown[],
): void {
  const limit = room();
  if (length <= limit) return;
  throw configError(
    `Cannot ${command} ${length} sheets, reports, folders and workspaces: at ${config.requestsPerMinute} requests a minute there is time for ${limit}. ` +
      'Choose fewer of them in the config, and make several connections.',
  );
}

/** Shorter waits are the ordinary pace of a sync and worth no words. */
const worthSaying = 5_000;
const minute = 60_000;
/** What is begun should not be ended for the last few requests, in ms. */
const luck = 30_000;
/** A renewal of tokens may take so long, in ms, or as long as we are patient. */
const renewalLimit = 60_000;

/** Parses the config and asks for nothing yet. Throws a ConnectorError. */
export function connect(
  json: Json,
  outside: World,
  airbyte: Airbyte,
  { patience, time = Infinity, onRateLimit }: ConnectionOptions,
): Connection {
  const config = parseConfig(json, outside.cloud);
  const ending = new AbortController();
  const world = { ...outside, over: ending.signal };
  const { requestsPerMinute, selection } = config;
  const api = smartsheet(config.api);
  const { log } = airbyte;
  const due = world.now() + time;
  const budget = createBudget(world, requestsPerMinute, async (until) => {
    if (until >= due) throw new RequestError('overdue', 'No time is left');
    const wait = until - world.now();
    if (wait < worthSaying) return;
    const seconds = Math.ceil(wait / 1000);
    await log('INFO', `Waiting ${seconds} s for Smartsheet's rate limit.`);
    await onRateLimit?.(until);
  });
  const limit = Math.min(patience, renewalLimit);
  const authorize = authorization(config, api, world, airbyte, limit);
  const client = createClient({
    api,
    world,
    authorize,
    budget,
    patience,
    due,
    log,
  });
  const listSheets = sheetList(client);
  let chosen: Promise<Chosen[]> | undefined;
  return {
    config,
    client,
    world,
    log,
    listSheets,
    findChosen: () =>
      (chosen ??= findChosen(client, selection, listSheets, budget.lanes)),
    lanes: budget.lanes,
    room: () =>
      Math.floor(((due - luck - world.now()) / minute) * requestsPerMinute),
    end: () => ending.abort(new Error('The command is over.')),
  };
}

function authorization(
  { credentials, raw }: Config,
  api: Api,
  world: World,
  { post }: Airbyte,
  limit: number,
): Authorize {
  if (credentials.auth_type === 'access_token')
    return always(bearer(credentials.access_token));
  const persist = (renewed: OAuthCredentials) => {
    const config = { ...raw, credentials: { ...raw.credentials, ...renewed } };
    return post(newConfig(config, world.now()));
  };
  return oauth(api, world, credentials, persist, limit);
}
