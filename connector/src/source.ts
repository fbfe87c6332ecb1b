import type { Source } from './airbyte/source';
import { createSync } from './airbyte/sync';
import { check } from './check';
import { connect, type Connection } from './connection';
import { discover } from './discover';
import { openStreams } from './read';
import { spec } from './spec';
import type { World } from './world';

/**
 * How long a request is tried. A person waits for check; discover must outlast a
 * minute in which others use up the quota; a sync can sit out a maintenance.
 */
const patience = { check: 20_000, discover: 120_000, read: 15 * 60_000 };

/** Airbyte waits nine minutes for check and discover, its own start included. */
const time = 8.5 * 60_000;

/** The connector, with the world it runs in. */
export function createSource(world: World): Source {
  return {
    spec,

    check: async (config, airbyte) =>
      during(
        connect(config, world, airbyte, { patience: patience.check, time }),
        check,
      ),

    discover: async (config, airbyte) =>
      during(
        connect(config, world, airbyte, { patience: patience.discover, time }),
        discover,
      ),

    async read(config, configured, states, airbyte) {
      const sync = createSync(airbyte, world.now);
      const options = {
        patience: patience.read,
        onRateLimit: sync.rateLimited,
      };
      const connection = connect(config, world, airbyte, options);
      await during(connection, () => {
        const streams = openStreams(connection, configured, states);
        return sync.run(streams, connection.lanes);
      });
    },
  };
}

/** Nothing that a command has begun outlives it. */
async function during<T>(
  connection: Connection,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  try {
    return await work(connection);
  } finally {
    connection.end();
  }
}
