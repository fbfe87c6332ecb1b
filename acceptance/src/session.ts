import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure } from './configuredCatalog';
import type { ParseLine } from './messageCheck';
import type {
  AirbyteCatalog,
  AirbyteMessage,
  AirbyteStream,
  ConnectorSpecification,
} from './protocol';
import { killAll, runConnector, type Run } from './runConnector';
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
  /** Every stream, as the full refresh of one sync and one generation. */
  refresh: () => Promise<Output>;
  specification: () => Promise<ConnectorSpecification>;
  streams: () => Promise<AirbyteStream[]>;
  /** Every run made so far, for what must hold of all of them. */
  runs: () => readonly { command: Command; output: Output }[];
  close: () => void;
}

/** What a check wants to look at is not there, for a reason told elsewhere. */
export class Unavailable extends Error {}

/**
 * Opens a session; close it, since the config lies in a file meanwhile.
 * `onWait` is told what a slow run is doing.
 */
export function openSession(
  target: Target,
  parse: ParseLine,
  onWait?: (word: string) => void,
): Session {
  const folder = mkdtempSync(join(tmpdir(), 'acceptance-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A program that is interrupted comes past no `finally`.
  process.once('exit', remove);
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
    const { cwd, env, limit = 540 } = target;
    const flags = Object.keys(files).map((flag) => ` --${flag}`);
    const done = await runConnector(target.command, [command, ...args], {
      ...(cwd && { cwd }),
      ...(env && { env }),
      limit,
      onWait: (seconds) =>
        onWait?.(
          `${command}${flags.join('')} has been running for ${seconds} s; at ${limit} s it is killed`,
        ),
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
  const refresh = once(async () => {
    const catalog = configure(await streams(), 'full_refresh', 1);
    return run('read', { config, catalog });
  });
  return {
    target,
    run,
    spec,
    check,
    discover,
    read,
    refresh,
    specification: async () => specificationOf(await spec()),
    streams,
    runs: () => runs,
    close: () => {
      killAll();
      process.off('exit', remove);
      remove();
    },
  };
}

function understand(run: Run, parse: ParseLine): Output {
  const parsed = run.lines.map(parse);
  const problems = parsed.flatMap((line) =>
    'problem' in line ? [line.problem] : [],
  );
  if (run.unfinished) {
    problems.push(`no line end after: ${run.unfinished.slice(0, 200)}`);
  }
  const messages = parsed.flatMap((line) =>
    'message' in line ? [line.message] : [],
  );
  return { ...run, messages, problems };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function specificationOf({ messages }: Output): ConnectorSpecification {
  const found = messages.find((message) => message.type === 'SPEC');
  if (!found) throw new Unavailable('spec printed no SPEC message, see S0');
  return found.spec;
}

function catalogOf({ messages }: Output): AirbyteCatalog {
  const found = messages.find((message) => message.type === 'CATALOG');
  if (!found) {
    throw new Unavailable('discover printed no CATALOG message, see D1');
  }
  return found.catalog;
}
