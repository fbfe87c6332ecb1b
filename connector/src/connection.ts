import type { Airbyte } from './airbyte/source';
import { newConfig } from './airbyte/messages';
import type { Json } from './airbyte/protocol';
import { parseConfig, type Config } from './config';
import { findChosen, sheetList, type Chosen, type SheetList } from './select';
import { fixedToken, oauth, type Authorization } from './smartsheet/auth';
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
  const { api, requestsPerMinute } = config;
  const { log } = airbyte;
  const budget = createBudget(world, {
    requestsPerMinute,
    async onWait(until) {
      const wait = until - world.now();
      if (wait < worthSaying) return;
      await log(
        'INFO',
        `Waiting ${Math.ceil(wait / 1000)} s for Smartsheet's rate limit.`,
      );
      await onRateLimit?.(until);
    },
  });
  const authorization = authorize(config, world, airbyte);
  const client = createClient({
    api,
    world,
    authorization,
    budget,
    patience,
    log,
  });
  const listed = sheetList(client);
  let chosen: Promise<Chosen[]> | undefined;
  return {
    config,
    client,
    world,
    log,
    listed,
    chosen: () => (chosen ??= findChosen(client, config.selection, listed)),
  };
}

function authorize(
  config: Config,
  world: World,
  { channel }: Airbyte,
): Authorization {
  const { credentials } = config;
  if (credentials.auth_type === 'access_token')
    return fixedToken(credentials.access_token);
  return oauth(config.api, world, credentials, (renewed) =>
    channel.post(
      newConfig(
        { ...config.raw, credentials: { ...credentials, ...renewed } },
        world.now(),
      ),
    ),
  );
}
