import type { Source } from './airbyte/source';
import { createSync } from './airbyte/sync';
import { check } from './check';
import { connect } from './connection';
import { discover } from './discover';
import { openStreams } from './read';
import { spec } from './spec';
import type { World } from './world';

/**
 * How long a request is tried. A person waits for check; discover must outlast a
 * minute in which others use up the quota; a sync can sit out a maintenance.
 */
const patience = { check: 20_000, discover: 120_000, read: 15 * 60_000 };

/** Streams read side by side; they share one budget of requests. */
const parallel = 4;

/** The connector, with the world it runs in. */
export function createSource(world: World): Source {
  return {
    spec,

    check: async (config, airbyte) =>
      check(connect(config, world, airbyte, { patience: patience.check })),

    discover: async (config, airbyte) =>
      discover(
        connect(config, world, airbyte, { patience: patience.discover }),
      ),

    async read(config, configured, states, airbyte) {
      const sync = createSync(airbyte.channel, world.now, parallel);
      const connection = connect(config, world, airbyte, {
        patience: patience.read,
        onRateLimit: sync.rateLimited,
      });
      await sync.run(openStreams(connection, configured, states));
    },
  };
}
