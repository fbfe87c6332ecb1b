import { configError } from './airbyte/errors';
import { streamState, streamStatus } from './airbyte/messages';
import type {
  AirbyteCatalog,
  AirbyteStream,
  ConfiguredStream,
  Json,
  StreamStatus,
} from './airbyte/protocol';
import type { Airbyte, Source } from './airbyte/source';
import { parseConfig } from './config';
import { explainAddress } from './failures';
import { always, bearer } from './http/authorize';
import { createBudget } from './http/budget';
import { createClient } from './http/client';
import { smartsheet } from './smartsheet/api';
import { spec } from './spec';
import type { World } from './world';

/** The connector, with the world it runs in. */
export function createSource(world: World): Source {
  return {
    spec,

    async check(json, { log }) {
      const config = parseConfig(json, world.cloud);
      const { api, credentials, requestsPerMinute } = config;
      const client = createClient({
        api: smartsheet(api),
        world,
        authorize: always(bearer(credentials.access_token)),
        budget: createBudget(world, requestsPerMinute, async () => {}),
        patience: 20_000,
        due: Infinity,
        log,
      });
      try {
        await client.get('/users/me');
      } catch (error) {
        throw explainAddress(error, api);
      }
    },

    discover: (config, airbyte) => listStreams(world, config, airbyte),

    read: (config, streams, _, airbyte) =>
      readStreams(world, config, streams, airbyte),
  };
}
