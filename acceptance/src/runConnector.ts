import { spawn, type ChildProcess } from 'node:child_process';

export interface Run {
  /** What was printed on stdout, without the line ends. */
  lines: string[];
  /** The text after the last line end: a well-behaved connector leaves none. */
  unfinished: string;
  stderr: string;
  /** null when a signal ended the process. */
  exitCode: number | null;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Seconds after which the process is killed and the run rejected. */
  limit?: number;
  /** Called every fifteen seconds with the seconds that went by. */
  onWait?: (seconds: number) => void;
}

/** The command cannot be started at all: nothing can be said about it. */
export class CannotStart extends Error {}

/** A run was not over in time. */
export class Overdue extends Error {}

const running = new Set<ChildProcess>();

/**
 * Runs a connector to its end, as the platform would: a command and files.
 * Rejects with `CannotStart` or `Overdue`.
 */
export function runConnector(
  command: readonly string[],
  args: readonly string[],
  { cwd, env, limit = 540, onWait }: RunOptions = {},
): Promise<Run> {
  const [program = '', ...rest] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...rest, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what a wrapper started ends with it.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const start = Date.now();
    const seconds = () => Math.round((Date.now() - start) / 1000);
    const ticker = setInterval(() => onWait?.(seconds()), 15_000);
    const timer = setTimeout(() => {
      end();
      kill(child);
      reject(
        new Overdue(`${args[0]} did not end within ${limit} s and was killed`),
      );
    }, limit * 1000);
    const end = () => {
      running.delete(child);
      clearInterval(ticker);
      clearTimeout(timer);
    };

    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      end();
      reject(new CannotStart(whyNot(program, error)));
    });
    child.on('close', (exitCode) => {
      end();
      const lines = Buffer.concat(stdout).toString().split('\n');
      const unfinished = lines.pop() ?? '';
      resolve({
        lines,
        unfinished,
        stderr: Buffer.concat(stderr).toString(),
        exitCode,
      });
    });
  });
}

/** Ends every connector that is still running. */
export function killAll(): void {
  for (const child of running) kill(child);
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid === undefined || process.platform === 'win32') {
      child.kill('SIGKILL');
    } else {
      process.kill(-child.pid, 'SIGKILL');
    }
  } catch {
    // It ended by itself in this very moment.
  }
}

function whyNot(program: string, { code, message }: NodeJS.ErrnoException) {
  if (code === 'ENOENT') return `there is no program "${program}"`;
  if (code === 'EACCES') return `"${program}" may not be executed`;
  return `"${program}" cannot be started: ${message}`;
}
