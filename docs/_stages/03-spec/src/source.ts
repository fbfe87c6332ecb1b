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
import { spec } from './spec';
import type { World } from './world';

/** The connector, with the world it runs in. */
export function createSource(world: World): Source {
  return {
    spec,

    async check(config) {
      parseConfig(config, world.cloud);
      await get(world, config, '/users/me');
    },

    discover: (config, airbyte) => listStreams(world, config, airbyte),

    read: (config, streams, _, airbyte) =>
      readStreams(world, config, streams, airbyte),
  };
}
