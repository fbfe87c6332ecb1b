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
import { check } from './check';
import { connect } from './connection';
import { spec } from './spec';
import type { World } from './world';

/** Airbyte waits nine minutes for check and discover, its own start included. */
const time = 8.5 * 60_000;

/** The connector, with the world it runs in. */
export function createSource(world: World): Source {
  return {
    spec,

    check: async (config, airbyte) =>
      check(connect(config, world, airbyte, { patience: 20_000, time })),

    discover: (config, airbyte) => listStreams(world, config, airbyte),

    read: (config, streams, _, airbyte) =>
      readStreams(world, config, streams, airbyte),
  };
}
