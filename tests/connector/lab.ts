import type {
  AirbyteCatalog,
  AirbyteMessage,
  AirbyteRecord,
  ConfiguredStream,
  Json,
  SyncMode,
} from '../../connector/src/airbyte/protocol';
import { run } from '../../connector/src/airbyte/run';
import { createSource } from '../../connector/src/source';
import type { World } from '../../connector/src/world';
import {
  createSandbox,
  type SandboxOptions,
} from '../../connector/sandbox/sandbox';
import { createClock, type Clock } from './clock';

export const api = 'https://sandbox.example.com/2.0';

export const tokenConfig = {
  credentials: { auth_type: 'access_token', access_token: 'sandbox-token' },
  api_url: api,
};

/** The connector and a Smartsheet of its own, on one clock that nobody waits for. */
export interface Lab {
  clock: Clock;
  /** Calls the API as a person editing would; returns what it answers. */
  call: (method: string, path: string, body?: unknown) => Promise<any>;
  /** What the connector asked for since the lab was made or `requests` emptied. */
  requests: string[];
  run: (
    command: string,
    files: Record<string, unknown>,
    stopAfter?: (message: AirbyteMessage, index: number) => boolean,
  ) => Promise<AirbyteMessage[]>;
  discover: (config?: object) => Promise<AirbyteCatalog>;
  read: (
    streams: ConfiguredStream[],
    state?: Json,
    config?: object,
  ) => Promise<AirbyteMessage[]>;
}

export function createLab(
  options: SandboxOptions = {},
  clock = createClock('2026-03-02T09:00:00Z'),
): Lab {
  const sandbox = createSandbox({ now: clock.now, ...options });
  const requests: string[] = [];
  const world: World = {
    now: clock.now,
    sleep: clock.sleep,
    cloud: false,
    fetch: (request) => {
      const { pathname, search } = new URL(request.url);
      requests.push(
        `${request.method} ${pathname.replace('/2.0', '')}${search}`,
      );
      return sandbox.fetch(request);
    },
  };

  async function runCommand(
    command: string,
    files: Record<string, unknown>,
    stopAfter: (message: AirbyteMessage, index: number) => boolean = () =>
      false,
  ): Promise<AirbyteMessage[]> {
    const argv = [
      command,
      ...Object.keys(files).flatMap((name) => [`--${name}`, name]),
    ];
    const host = {
      now: clock.now,
      readFile: async (name: string) => JSON.stringify(files[name]),
    };
    const messages: AirbyteMessage[] = [];
    for await (const message of run(createSource(world), argv, host)) {
      messages.push(message);
      if (stopAfter(message, messages.length - 1)) break;
    }
    return messages;
  }

  return {
    clock,
    requests,
    run: runCommand,

    async call(method, path, body) {
      const response = await sandbox.fetch(
        new Request(api + path, {
          method,
          headers: {
            Authorization: 'Bearer sandbox-token',
            'Content-Type': 'application/json',
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      );
      const answer = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(answer));
      return answer;
    },

    async discover(config = tokenConfig) {
      const messages = await runCommand('discover', { config });
      const found = messages.find((message) => message.type === 'CATALOG');
      if (found?.type !== 'CATALOG') throw new Error(JSON.stringify(messages));
      return found.catalog;
    },

    read: (streams, state, config = tokenConfig) =>
      runCommand('read', {
        config,
        catalog: { streams },
        ...(state !== undefined && { state }),
      }),
  };
}

export function configure(
  catalog: AirbyteCatalog,
  names: string[],
  sync_mode: SyncMode = 'incremental',
): ConfiguredStream[] {
  return names.map((name) => {
    const stream = catalog.streams.find((stream) => stream.name === name);
    if (!stream) throw new Error(`no stream ${name}`);
    return { stream, sync_mode, destination_sync_mode: 'append' };
  });
}

export function recordsOf(
  messages: readonly AirbyteMessage[],
): AirbyteRecord[] {
  return messages.flatMap((message) =>
    message.type === 'RECORD' ? [message.record] : [],
  );
}

/** The file that a client makes of the states it was given. */
export function statesOf(messages: readonly AirbyteMessage[]): Json {
  const last = new Map(
    messages.flatMap((message) =>
      message.type === 'STATE'
        ? [
            [
              message.state.stream.stream_descriptor.name,
              message.state,
            ] as const,
          ]
        : [],
    ),
  );
  return [...last.values()] as unknown as Json;
}

export function errorsOf(messages: readonly AirbyteMessage[]) {
  return messages.flatMap((message) =>
    message.type === 'TRACE' && message.trace.type === 'ERROR'
      ? [message.trace.error]
      : [],
  );
}

export function logsOf(messages: readonly AirbyteMessage[]): string[] {
  return messages.flatMap((message) =>
    message.type === 'LOG' ? [message.log.message] : [],
  );
}

/** A destination that keeps the last record for each key, and drops tombstones. */
export function deduplicate(
  records: readonly AirbyteRecord[],
): Map<number, AirbyteRecord['data']> {
  const rows = new Map<number, AirbyteRecord['data']>();
  for (const { data } of records) {
    const id = data['_row_id'] as number;
    if (data['_ab_cdc_deleted_at']) rows.delete(id);
    else rows.set(id, data);
  }
  return rows;
}
