import { configError } from '../../connector/src/airbyte/errors';
import { offer } from '../../connector/src/airbyte/offer';
import { asObject } from '../../connector/src/airbyte/parse';
import { byType, integer, text } from '../../connector/src/airbyte/schema';
import type { Airbyte, Source } from '../../connector/src/airbyte/source';
import { createSync } from '../../connector/src/airbyte/sync';
import { always } from '../../connector/src/http/authorize';
import { createBudget } from '../../connector/src/http/budget';
import { createClient, type Client } from '../../connector/src/http/client';
import { RequestError, type Refusal } from '../../connector/src/http/errors';
import { byNumber } from '../../connector/src/http/paging';
import type { Api } from '../../connector/src/http/send';
import { isList } from '../../connector/src/http/shape';
import type { World } from '../../connector/src/world';

interface River {
  name: string;
  length: number;
}

const refusals: Record<number, Refusal> = {
  401: 'unauthorized',
  429: 'throttled',
};

const rivers: Api = {
  name: 'The river office',
  address: 'https://rivers.example.com',
  headers: { Accept: 'application/json' },
  parse: JSON.parse,
  toError: (path, { ok, status }) =>
    ok
      ? undefined
      : new RequestError(
          refusals[status] ?? 'unavailable',
          `The river office answered ${path} with ${status}`,
        ),
};

/** A source for another API, of which nothing but this file is its own. */
export function createRiverSource(world: World): Source {
  const connect = (config: unknown, { log }: Airbyte): Client =>
    createClient({
      api: rivers,
      world,
      authorize: always({
        headers: { 'X-Key': String(asObject(config as never)['key']) },
      }),
      budget: createBudget(world, 60, async () => {}),
      patience: 60_000,
      due: Infinity,
      log,
    });

  return {
    spec: {
      connectionSpecification: {
        type: 'object',
        properties: { key: { type: 'string', airbyte_secret: true } },
      },
    },

    async check(config, airbyte) {
      try {
        await connect(config, airbyte).get('/rivers', { page: 1 });
      } catch (error) {
        throw configError((error as RequestError).message);
      }
    },

    discover: async () => ({
      streams: [
        offer('rivers', ['name'], {
          properties: byType([text, 'name'], [integer, 'length']),
        }),
      ],
    }),

    async read(config, configured, _, airbyte) {
      const client = connect(config, airbyte);
      const sync = createSync(airbyte, world.now);
      const streams = configured.map(({ stream: { name } }) => ({
        name,
        read: () => readRivers(client),
      }));
      await sync.run(streams, () => 1);
    },
  };
}

async function* readRivers(client: Client) {
  const get = async (page: number) =>
    (
      await client.get<{ rivers: River[]; pages: number }>(
        '/rivers',
        { page },
        { shape: { rivers: isList } },
      )
    ).body;
  for await (const page of byNumber('/rivers', get, ({ pages }) => pages))
    yield {
      records: page.rivers.map(({ name, length }) => ({
        data: { name, length },
      })),
    };
  yield { state: { read: true } };
}
