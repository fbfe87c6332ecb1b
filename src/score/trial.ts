import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AirbyteMessage,
  AirbyteRecord,
  AirbyteStream,
  JsonObject,
} from '../../acceptance/src/protocol';
import { Broken } from './broken';
import { runProgram, type Ended, type RunOptions } from './runProgram';
import { createSmartsheet, type Smartsheet } from './smartsheet';

/** A run of `read`, sorted. */
export interface Read extends Ended {
  records: AirbyteRecord[];
  /** What Airbyte would hand to the next read. */
  states: unknown[];
  /** The sentence with which it failed. */
  failure: string | undefined;
}

interface ReadOptions extends Partial<RunOptions> {
  config?: JsonObject;
  states?: unknown[];
  /** As far as the streams offer it; full refresh otherwise. */
  incremental?: boolean;
}

/** A program and a Smartsheet of its own, for one promise. */
export interface Trial {
  smartsheet: Smartsheet;
  /** A config that works, with what a promise adds to it. */
  config: (more?: JsonObject) => JsonObject;
  check: (config?: JsonObject) => Promise<Status>;
  discover: (config?: JsonObject) => Promise<AirbyteStream[]>;
  read: (streams: AirbyteStream[], options?: ReadOptions) => Promise<Read>;
}

/** What `check` answered: SUCCEEDED, FAILED, or nothing at all. */
export interface Status extends Ended {
  status: string | undefined;
  message: string;
}

/** The streams that a program offers in an untouched sandbox, once asked for. */
export type Offer = { streams?: Promise<AirbyteStream[]> };

export interface Bench {
  command: readonly string[];
  /** What goes into a config as `api_url`. */
  url: string;
  limit: number;
  /** Shared by all trials, so that discover need not run for each. */
  offer: Offer;
}

/** Hands a trial to `use`, and removes its files afterwards. */
export async function withTrial(
  bench: Bench,
  use: (trial: Trial) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  try {
    const smartsheet = createSmartsheet(bench.url);
    await smartsheet.reset();
    await use(createTrial(bench, smartsheet, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function createTrial(
  { command, url, limit, offer }: Bench,
  smartsheet: Smartsheet,
  folder: string,
): Trial {
  const config = (more: JsonObject = {}): JsonObject => ({
    credentials: { auth_type: 'access_token', access_token: 'sandbox-token' },
    api_url: url,
    ...more,
  });
  const run = (
    name: string,
    files: Record<string, unknown>,
    options: Partial<RunOptions> = {},
  ) => {
    const args = Object.entries(files).flatMap(([flag, content]) => {
      const file = join(folder, `${flag}.json`);
      writeFileSync(file, JSON.stringify(content));
      return [`--${flag}`, file];
    });
    return runProgram(command, [name, ...args], { limit, ...options });
  };

  async function discover(given?: JsonObject): Promise<AirbyteStream[]> {
    const ended = await run('discover', { config: given ?? config() });
    const [streams] = ended.messages.flatMap((message) =>
      message.type === 'CATALOG' ? [message.catalog.streams] : [],
    );
    if (streams) return streams;
    const why = failureOf(ended.messages) ?? lastLine(ended);
    throw new Broken(`discover printed no catalog: ${why}`);
  }

  return {
    smartsheet,
    config,
    discover: (given) =>
      given ? discover(given) : (offer.streams ??= discover()),
    async check(given = config()) {
      const ended = await run('check', { config: given });
      const [answer] = ended.messages.flatMap((message) =>
        message.type === 'CONNECTION_STATUS' ? [message.connectionStatus] : [],
      );
      const { status, message = '' } = answer ?? {};
      return { ...ended, status, message };
    },
    async read(streams, options = {}) {
      const { config: given, states, incremental, ...how } = options;
      const catalog = {
        streams: streams.map((stream) => configured(stream, incremental)),
      };
      const files = { config: given ?? config(), catalog };
      const ended = await run(
        'read',
        states ? { ...files, state: states } : files,
        how,
      );
      return {
        ...ended,
        records: ended.messages.flatMap((message) =>
          message.type === 'RECORD' ? [message.record] : [],
        ),
        states: lastStates(ended.messages),
        failure: failureOf(ended.messages),
      };
    },
  };
}

function configured(stream: AirbyteStream, incremental = false) {
  const modes = stream.supported_sync_modes ?? [];
  if (incremental && !modes.includes('incremental')) {
    throw new Broken(
      `"${stream.name}" offers no incremental sync: each one would bring everything again.`,
    );
  }
  return {
    stream,
    sync_mode: incremental ? 'incremental' : 'full_refresh',
    destination_sync_mode: incremental ? 'append_dedup' : 'overwrite',
    cursor_field: stream.default_cursor_field ?? [],
    primary_key: stream.source_defined_primary_key ?? [],
  };
}

/** The last state of each stream, as Airbyte keeps them. */
function lastStates(messages: readonly AirbyteMessage[]): unknown[] {
  const last = new Map<string, unknown>();
  for (const message of messages) {
    if (message.type !== 'STATE') continue;
    const state = message.state as { stream?: { stream_descriptor?: object } };
    last.set(JSON.stringify(state.stream?.stream_descriptor), {
      ...state,
      sourceStats: undefined,
    });
  }
  return [...last.values()];
}

function failureOf(messages: readonly AirbyteMessage[]): string | undefined {
  return messages
    .flatMap((message) =>
      message.type === 'TRACE' && message.trace.type === 'ERROR'
        ? [message.trace.error.message]
        : [],
    )
    .at(-1);
}

/** The line that says why, of a program that says it outside the protocol. */
function lastLine({ printed, exitCode }: Ended): string {
  const lines = printed.split('\n').map((line) => line.trim());
  const why = lines.find((line) => /^(\w*Error|Error)\b/.test(line));
  return why?.slice(0, 160) ?? `it ended with ${exitCode} and no word why.`;
}
