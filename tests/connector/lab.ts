import type {
  AirbyteCatalog,
  AirbyteMessage,
  AirbyteRecord,
  ConfiguredStream,
  Json,
  SyncMode,
} from '../../connector/src/airbyte/protocol';
import { createSource } from '../../connector/src/source';
import type { World } from '../../connector/src/world';
import type { Fault } from '../../connector/sandbox/faults/order';
import {
  createSandbox,
  type SandboxOptions,
} from '../../connector/sandbox/sandbox';
import { collect, type StopAfter } from './collect';
import { assertConversation } from './conversation';
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
  call: <T = unknown>(
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<T>;
  /** What the connector asked for since the lab was made or `requests` emptied. */
  requests: string[];
  /** Happens just before a request is answered; a response it gives wins. */
  meanwhile: Meanwhile;
  /** The sandbox itself, for whoever wants to tamper with what it says. */
  answer: (request: Request) => Promise<Response>;
  /** Breaks the sandbox in a way that it knows. */
  fault: (fault: Fault) => Promise<void>;
  run: (
    command: string,
    files: Record<string, unknown>,
    stopAfter?: StopAfter,
  ) => Promise<AirbyteMessage[]>;
  discover: (config?: object) => Promise<AirbyteCatalog>;
  read: (
    streams: ConfiguredStream[],
    state?: Json,
    config?: object,
  ) => Promise<AirbyteMessage[]>;
}

/** `path` is without `/2.0` and with its query: `/sheets/1?page=2`. */
export type Meanwhile = (
  path: string,
  request: Request,
) => Promise<Response | void> | Response | void;

export function createLab(
  options: SandboxOptions = {},
  clock = createClock('2026-03-02T09:00:00Z'),
): Lab {
  const sandbox = createSandbox({ now: clock.now, ...options });
  /** What a run of the connector sees; a killed one gets no more answers. */
  function createWorld(): World & { kill: () => Promise<void> } {
    let alive = true;
    const underWay = new Set<Promise<unknown>>();
    const answer = async (request: Request): Promise<Response> => {
      const { pathname, search } = new URL(request.url);
      const path = pathname.replace('/2.0', '') + search;
      lab.requests.push(`${request.method} ${path}`);
      return (await lab.meanwhile(path, request)) ?? sandbox.fetch(request);
    };
    return {
      now: clock.now,
      sleep: clock.sleep,
      cloud: false,
      fetch: (request) => {
        if (!alive) return new Promise(() => {});
        const answered = answer(request);
        const settled = answered.catch(() => {});
        underWay.add(settled);
        void settled.then(() => underWay.delete(settled));
        return answered;
      },
      async kill() {
        alive = false;
        await Promise.all(underWay);
      },
    };
  }

  async function runCommand(
    command: string,
    files: Record<string, unknown>,
    stopAfter: StopAfter = () => false,
  ): Promise<AirbyteMessage[]> {
    const argv = [
      command,
      ...Object.keys(files).flatMap((name) => [`--${name}`, name]),
    ];
    const host = {
      now: clock.now,
      readFile: async (name: string) => JSON.stringify(files[name]),
    };
    const world = createWorld();
    let isKilled = false;
    const source = createSource(world);
    const messages = await collect(source, argv, host, async (...said) => {
      if (!(await stopAfter(...said))) return false;
      isKilled = true;
      await world.kill();
      return true;
    });
    if (!isKilled) assertConversation(messages);
    return messages;
  }

  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<T> {
    const response = await sandbox.fetch(
      new Request(new URL(path.replace(/^\/(?!sandbox)/, '/2.0/'), api), {
        method,
        headers: {
          Authorization: 'Bearer sandbox-token',
          'Content-Type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    const answer = (await response.json()) as T;
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  }

  const lab: Lab = {
    clock,
    requests: [],
    meanwhile: () => {},
    answer: (request) => sandbox.fetch(request),
    call,
    run: runCommand,

    async fault(fault) {
      await call('POST', '/sandbox/faults', fault);
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
  return lab;
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

/** Name → id of what the API lists at a path. */
export async function idsOf(
  lab: Lab,
  path: string,
): Promise<Map<string, string>> {
  const { data } = await lab.call<{ data: { id: number; name: string }[] }>(
    'GET',
    path,
  );
  return new Map(data.map(({ id, name }) => [name, String(id)]));
}
