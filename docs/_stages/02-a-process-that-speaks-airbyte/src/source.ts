import { ConnectorError } from './airbyte/errors';
import type { Source } from './airbyte/source';
import type { World } from './world';

/** The connector, with the world it runs in. */
export function createSource(world: World): Source {
  return {
    spec: { connectionSpecification: { type: 'object', properties: {} } },

    check: later,

    discover: later,

    read: later,
  };
}

async function later(): Promise<never> {
  throw new ConnectorError(
    'system_error',
    'This command comes in a later chapter.',
  );
}
