import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AirbyteCatalog,
  AirbyteMessage,
  AirbyteRecord,
  AirbyteState,
  AirbyteStream,
  AirbyteTrace,
  ConnectorSpecification,
} from '../../connector/src/airbyte/protocol';
import { configure } from './configured-catalog';
import type { ParseLine } from './message-check';
import { runConnector, type Run } from './run-connector';
import type { Target } from './target';

/** A run whose lines were understood; `problems` says which were not. */
export interface Output extends Run {
  messages: AirbyteMessage[];
  problems: string[];
}

export type Command = 'spec' | 'check' | 'discover' | 'read';

/**
 * The runs that checks look at. Each is made once, when first asked for, and
 * shared by all checks: starting a process is the slow part.
 */
export interface Session {
  target: Target;
  /** Runs the connector; an object among the files is written out first. */
  run: (command: Command, files?: Record<string, unknown>) => Promise<Output>;
  spec: () => Promise<Output>;
  check: () => Promise<Output>;
  discover: () => Promise<Output>;
  /** Every stream, in the best mode it has. */
  read: () => Promise<Output>;
  specification: () => Promise<ConnectorSpecification>;
  streams: () => Promise<AirbyteStream[]>;
  /** Every run made so far, for what must hold of all of them. */
  runs: () => readonly { command: Command; output: Output }[];
  close: () => void;
}

export function openSession(target: Target, parse: ParseLine): Session {
  const folder = mkdtempSync(join(tmpdir(), 'acceptance-'));
  const runs: { command: Command; output: Output }[] = [];
  let written = 0;

  function write(name: string, content: unknown): string {
    const path = join(folder, `${++written}-${name}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  async function run(
    command: Command,
    files: Record<string, unknown> = {},
  ): Promise<Output> {
    const args = Object.entries(files).flatMap(([flag, file]) => [
      `--${flag}`,
      typeof file === 'string' ? file : write(flag, file),
    ]);
    const done = await runConnector(target.command, [command, ...args], {
      ...(target.cwd && { cwd: target.cwd }),
      ...(target.env && { env: target.env }),
    });
    const output = understand(done, parse);
    runs.push({ command, output });
    return output;
  }

  const { config } = target;
  const spec = once(() => run('spec'));
  const check = once(() => run('check', { config }));
  const discover = once(() => run('discover', { config }));
  const streams = async () => catalogOf(await discover()).streams;
  const read = once(async () =>
    run('read', { config, catalog: configure(await streams()) }),
  );
  return {
    target,
    run,
    spec,
    check,
    discover,
    read,
    specification: async () => specificationOf(await spec()),
    streams,
    runs: () => runs,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function understand(run: Run, parse: ParseLine): Output {
  const parsed = run.lines.map(parse);
  const problems = parsed.flatMap((line) =>
    'problem' in line ? [line.problem] : [],
  );
  if (run.unfinished) problems.push(`no line end after: ${run.unfinished}`);
  const messages = parsed.flatMap((line) =>
    'message' in line ? [line.message] : [],
  );
  return { ...run, messages, problems };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

// --- what is in an output ---

function specificationOf({ messages }: Output): ConnectorSpecification {
  const found = messages.find((message) => message.type === 'SPEC');
  if (!found) throw new Error('spec printed no SPEC message');
  return found.spec;
}

function catalogOf({ messages }: Output): AirbyteCatalog {
  const found = messages.find((message) => message.type === 'CATALOG');
  if (!found) throw new Error('discover printed no CATALOG message');
  return found.catalog;
}

export function recordsOf({ messages }: Output): AirbyteRecord[] {
  return messages.flatMap((m) => (m.type === 'RECORD' ? [m.record] : []));
}

export function statesOf({ messages }: Output): AirbyteState[] {
  return messages.flatMap((m) => (m.type === 'STATE' ? [m.state] : []));
}

export function tracesOf({ messages }: Output): AirbyteTrace[] {
  return messages.flatMap((m) => (m.type === 'TRACE' ? [m.trace] : []));
}

export function errorsOf(output: Output): string[] {
  return tracesOf(output).flatMap((trace) =>
    trace.type === 'ERROR' ? [trace.error.message] : [],
  );
}

/** The statuses of one stream, in order. */
export function statusesOf(output: Output, name: string): string[] {
  return tracesOf(output).flatMap((trace) =>
    trace.type === 'STREAM_STATUS' &&
    trace.stream_status.stream_descriptor.name === name
      ? [trace.stream_status.status]
      : [],
  );
}

/** The last state of each stream, as the platform would pass it back. */
export function lastStates(states: readonly AirbyteState[]): AirbyteState[] {
  const last = new Map(
    states.map((state) => [state.stream.stream_descriptor.name, state]),
  );
  return [...last.values()];
}
