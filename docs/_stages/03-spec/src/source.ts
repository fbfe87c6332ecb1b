import { ConnectorError } from './airbyte/errors';
import type { Source } from './airbyte/source';
import { parseConfig } from './config';
import { spec } from './spec';
import type { World } from './world';

/** The connector, with the world it runs in. */
export function createSource(world: World): Source {
  return {
    spec,

    check: async (config) => void parseConfig(config, world.cloud),

    discover: later,

    read: later,
  };
}
