import type {
  AirbyteStream,
  Json,
  JsonObject,
} from '../../connector/src/airbyte/protocol';
import { apiUrl, createApi, reportId, streamName } from './api';
import type { Time } from './clock';
import { runConnector, type Circumstances, type Run } from './connector';
import type { Editor } from './editor';
import { readCatalog, type Promised, type Schema } from './expected';
import type { Plan, Step, Sync } from './plan';
import type { Platform } from './platform';
import type { Random } from './random';

/** A connection as its owner sees it: a config, a schema, and syncs. */
export interface Connection {
  /** What the catalog of the moment says about the sheet. */
  readonly promised: Promised;
  /** The last run of the connector. */
  readonly last: Run;
  configure: (step: Step & { do: 'configure' }) => void;
  /** Leaves columns out from now on, by their places; gone with the next choice. */
  select: (without: readonly number[]) => void;
  /** Discovers the schema anew. */
  refresh: () => Promise<string[]>;
  /** One attempt; says what is wrong with what was printed. */
  sync: (sync: Sync) => Promise<string[]>;
}

interface World {
  plan: Plan;
  time: Time;
  random: Random;
  editor: Editor;
  platform: Platform;
  /** By how many milliseconds one of Smartsheet's computers is ahead. */
  ahead: () => number;
}

export function createConnection(world: World): Connection {
  const { plan, time, random, editor, platform, ahead } = world;
  const answer = createApi(plan, editor);
  const config: Record<string, Json> = {
    credentials: { auth_type: 'access_token', access_token: 'token' },
    ...{ api_url: apiUrl, requests_per_minute: 10_000 },
    sweep_hours: plan.sweepHours,
    ...(plan.kind === 'report' && { report_ids: [String(reportId)] }),
  };
  let stream: AirbyteStream | undefined;
  let without: readonly number[] = [];
  let promised: Promised = [];
  let last: Run | undefined;

  async function run(
    command: string,
    files: Record<string, unknown>,
    more: Partial<Circumstances> = {},
  ): Promise<Run> {
    const seed = random.below(2 ** 31);
    const skew = plan.skew * 1000;
    last = await runConnector(command, files, {
      ...{ time, answer, seed, skew, ahead },
      ...more,
    });
    return last;
  }

  async function refresh(): Promise<string[]> {
    platform.giveUp();
    const { messages, strange } = await run('discover', { config });
    const found = messages
      .flatMap((m) => (m.type === 'CATALOG' ? m.catalog.streams : []))
      .find(({ name }) => name === streamName);
    if (!found) return ['discover does not offer the stream', ...strange];
    const { columns } = editor.sheet;
    const titles = without.map((place) => columns[place]?.title);
    const chosen = Object.fromEntries(
      Object.entries(found.json_schema['properties'] as Schema).filter(
        ([name]) => !titles.includes(name.split('__')[0]),
      ),
    );
    promised = readCatalog(chosen, editor);
    stream = {
      ...found,
      json_schema: {
        ...found.json_schema,
        properties: chosen as unknown as JsonObject,
      },
    };
    return strange;
  }

  async function sync(step: Sync): Promise<string[]> {
    if (!stream) await refresh();
    const { during = [], faults = [], kill } = step;
    const attempt = platform.open(step.mode);
    const incremental = attempt.mode === 'incremental';
    const configured = {
      ...{ stream, cursor_field: ['_modified_at'], primary_key: [['_row_id']] },
      sync_mode: incremental ? 'incremental' : 'full_refresh',
      destination_sync_mode: incremental ? 'append_dedup' : attempt.mode,
      ...attempt.numbers,
    };
    const { state } = attempt;
    const files = {
      ...{ config, catalog: { streams: [configured] } },
      ...(state !== undefined && { state: [state] }),
    };
    const { messages, killed, strange } = await run('read', files, {
      before: (request) => {
        for (const { request: at, edit } of during)
          if (at === request) editor.edit(edit);
      },
      faults: new Map(faults.map(({ request, fault }) => [request, fault])),
      killAfter: kill?.after,
    });
    time.advance(random.pick([0, 1000]));
    const printed = { messages, kill: killed ? kill : undefined };
    return [...platform.close(attempt, printed, random), ...strange];
  }

  return {
    get promised() {
      return promised;
    },
    get last() {
      return last!;
    },
    configure({ details, numbers }) {
      const { columns } = editor.sheet;
      config['cell_details'] = details;
      config['number_columns'] = numbers.flatMap(
        (place) => columns[place]?.title ?? [],
      );
    },
    select(places) {
      without = places;
    },
    ...{ refresh, sync },
  };
}
