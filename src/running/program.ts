import { Validator } from '@cfworker/json-schema';
import { format } from 'node-inspect-extracted';
import { createModules, type ReadFile } from './modules';
import type { Machine } from './machine';

/** A Node program that runs in a page. */
export interface Program {
  /** Path of a file, or a script with `-e` or `-p`. */
  start: { file: string } | { script: string; print: boolean };
  argv: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: string;
  read: ReadFile;
  /** The same for those who can wait: any file of the shell. */
  readLater: (path: string) => Promise<string | undefined>;
  write: (path: string, text: string) => void;
  /** The names in a folder. */
  list: (folder: string) => string[];
  /** After so many lines nobody reads on: the pipe is closed. */
  lineLimit?: number;
}

export interface Ended {
  output: string;
  errors: string;
  exitCode: number;
  /** Milliseconds of virtual time that the program took. */
  took: number;
}

/** Characters that a program may print before it is stopped. */
const flood = 20_000_000;

class Exit extends Error {}

/** Runs a program until nothing of it is under way. */
export async function runProgram(
  { time, fetch }: Machine,
  program: Program,
): Promise<Ended> {
  const begun = time.now();
  let output = '';
  let errors = '';
  let lines = 0;
  let over = false;
  let settle = (_: void): void => {};
  const exited = new Promise<void>((resolve) => (settle = resolve));
  const listeners = new Map<string, ((value: unknown) => void)[]>();

  const end = () => {
    over = true;
    settle();
  };

  function write(text: string): boolean {
    // Who was killed says no more.
    if (over) return never();
    output += text;
    if (output.length > flood) {
      errors += `stopped: it printed more than ${flood} characters\n`;
      process.exitCode = 137;
      end();
      return never();
    }
    if (program.lineLimit === undefined) return true;
    for (const char of text) if (char === '\n') lines++;
    if (lines < program.lineLimit) return true;
    const hear = listeners.get('error') ?? [];
    queueMicrotask(() => {
      for (const listener of hear)
        try {
          listener(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
        } catch (error) {
          if (!(error instanceof Exit)) throw error;
        }
      process.exitCode ||= 1;
      end();
    });
    return true;
  }

  const process = {
    argv: ['node', ...program.argv],
    env: { ...program.env },
    exitCode: 0,
    version: 'v22.0.0',
    versions: { node: '22.0.0' },
    cwd: () => program.cwd,
    exit(code?: number): never {
      if (code !== undefined) process.exitCode = code;
      end();
      throw new Exit();
    },
    stdout: {
      write,
      on: (event: string, listener: (value: unknown) => void) =>
        listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    },
    stderr: { write: (text: string) => void (errors += text) },
  };

  const console = {
    log: (...values: unknown[]) => void write(`${format(...values)}\n`),
    error: (...values: unknown[]) => void (errors += `${format(...values)}\n`),
  };

  const readText = (path: string | number): string => {
    if (path === 0 || path === '/dev/stdin') return program.stdin;
    const text = program.read(path as string);
    if (text !== undefined) return text;
    const message = `ENOENT: no such file or directory, open '${path}'`;
    throw Object.assign(new Error(message), { code: 'ENOENT' });
  };
  const listFolder = (path: string): string[] => {
    const names = program.list(path);
    if (names.length > 0) return names;
    const message = `ENOENT: no such file or directory, scandir '${path}'`;
    throw Object.assign(new Error(message), { code: 'ENOENT' });
  };
  const fs = {
    readFileSync: readText,
    writeFileSync: program.write,
    existsSync: (path: string) => program.read(path) !== undefined,
  };
  const provided = {
    fs,
    'fs/promises': {
      readFile: async (path: string, encoding?: unknown) => {
        const later = await time.busy(program.readLater(path));
        const text = later ?? readText(path);
        return encoding ? text : new TextEncoder().encode(text);
      },
      readdir: async (path: string) => listFolder(path),
      stat: async (path: string) => ({
        mtimeMs: 0,
        size: readText(path).length,
      }),
    },
    path: {
      join: (...parts: string[]) => parts.join('/').replace(/\/+/g, '/'),
      basename: (path: string, ending = '') =>
        path.replace(/.*\//, '').replace(new RegExp(`${ending}$`), ''),
    },
    events: { once: () => Promise.resolve(), setMaxListeners: () => {} },
    v8: { setFlagsFromString: () => {} },
    'timers/promises': {
      setTimeout: (
        ms: number,
        _: unknown,
        options?: { signal?: AbortSignal },
      ) => (over ? never() : time.sleep(ms, options?.signal)),
    },
    '@cfworker/json-schema': { Validator },
  };
  const globals = {
    process,
    console,
    Date: dateAt(time.now),
    Blob: class extends Blob {
      override text = () => time.busy(super.text());
    },
    fetch: (input: Request | string, init?: RequestInit) =>
      over ? never() : fetch(new Request(input, init)),
    setTimeout: (wake: () => void, ms = 0) =>
      void time.sleep(ms).then(() => over || wake()),
    fs,
  };
  const modules = createModules(program.read, provided, globals);

  const fail = (error: unknown) => {
    if (error instanceof Exit) return;
    errors += `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
    process.exitCode ||= 1;
    end();
  };
  const unhandled = (event: {
    reason: unknown;
    preventDefault: () => void;
  }) => {
    event.preventDefault();
    fail(event.reason);
  };
  globalThis.addEventListener?.('unhandledrejection', unhandled);
  try {
    const { start } = program;
    if ('file' in start) modules.load(start.file);
    else {
      const script = start.print ? printing(start.script) : start.script;
      modules.run(script, `${program.cwd}/[eval].js`, { exports: {} });
    }
    await Promise.race([exited, time.idle()]);
  } catch (error) {
    fail(error);
  } finally {
    over = true;
    globalThis.removeEventListener?.('unhandledrejection', unhandled);
    time.clear();
  }
  const { exitCode } = process;
  return { output, errors, exitCode, took: time.now() - begun };
}

/** `node -p` prints the value of the last statement. */
function printing(script: string): string {
  return `console.log(eval(${JSON.stringify(script)}))`;
}

function dateAt(now: () => number): DateConstructor {
  return class extends Date {
    constructor(...values: ConstructorParameters<DateConstructor> | []) {
      if (values.length === 0) super(now());
      else super(...(values as [string]));
    }
    static override now = now;
  } as DateConstructor;
}

/** For a program that is over: whatever it waits for does not come. */
function never(): never {
  return new Promise(() => {}) as never;
}
