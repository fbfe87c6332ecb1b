import { spawn } from 'node:child_process';

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
  /** Milliseconds after which the process is killed and the run rejected. */
  limit?: number;
}

/** Runs a connector to its end, as the platform would: a command and files. */
export function runConnector(
  command: readonly string[],
  args: readonly string[],
  { cwd, env, limit = 540_000 }: RunOptions = {},
): Promise<Run> {
  const [program = '', ...rest] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...rest, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${args[0]} did not end within ${limit / 1000} s.`));
    }, limit);

    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode) => {
      clearTimeout(timer);
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
