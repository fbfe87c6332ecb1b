import type { Airbyte } from './airbyte/source';
import { newConfig } from './airbyte/messages';
import type { Json } from './airbyte/protocol';
import { parseConfig, type Config } from './config';
import { findChosen, sheetList, type Chosen, type SheetList } from './select';
import { fixedToken, oauth, type Authorize } from './smartsheet/auth';
import { createBudget } from './smartsheet/budget';
import { createClient, type Client } from './smartsheet/client';
import type { World } from './world';

/** A config put to work: what the commands read from, and who they report to. */
export interface Connection {
  config: Config;
  client: Client;
  world: World;
  log: Airbyte['log'];
  /** Both are asked for when first needed, and once. */
  listed: SheetList;
  chosen: () => Promise<Chosen[]>;
}

export interface ConnectionOptions {
  /** How long one request may be tried, in milliseconds. */
  patience: number;
  /** Told of waits for the API's quota. */
  onRateLimit?: (until: number) => Promise<void>;
}

/** Shorter waits are the ordinary pace of a sync and worth no words. */
const worthSaying = 5_000;

export function connect(
  json: Json,
  world: World,
  airbyte: Airbyte,
  { patience, onRateLimit }: ConnectionOptions,
): Connection {
  const config = parseConfig(json, world.cloud);
  const { api, requestsPerMinute, selection } = config;
  const { log } = airbyte;
  const budget = createBudget(world, requestsPerMinute, async (until) => {
    const wait = until - world.now();
    if (wait < worthSaying) return;
    const seconds = Math.ceil(wait / 1000);
    await log('INFO', `Waiting ${seconds} s for Smartsheet's rate limit.`);
    await onRateLimit?.(until);
  });
  const authorize = authorization(config, world, airbyte);
  const client = createClient({ api, world, authorize, budget, patience, log });
  const listed = sheetList(client);
  let chosen: Promise<Chosen[]> | undefined;
  return {
    config,
    client,
    world,
    log,
    listed,
    chosen: () => (chosen ??= findChosen(client, selection, listed)),
  };
}

function authorization(
  { api, credentials, raw }: Config,
  world: World,
  { channel }: Airbyte,
): Authorize {
  if (credentials.auth_type === 'access_token')
    return fixedToken(credentials.access_token);
  return oauth(api, world, credentials, (renewed) => {
    const config = { ...raw, credentials: { ...raw.credentials, ...renewed } };
    return channel.post(newConfig(config, world.now()));
  });
}
