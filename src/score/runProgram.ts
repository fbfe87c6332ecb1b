import { spawn, type ChildProcess } from 'node:child_process';
import type { AirbyteMessage } from '../../acceptance/src/protocol';
import { CannotStart } from '../../acceptance/src/runConnector';
import { Broken } from './broken';

/** How a program is run, and when it is ended. */
export interface RunOptions {
  /** Seconds after which its whole process group is ended. */
  limit: number;
  /** Take what it prints slowly, as a busy platform does. */
  slowly?: boolean;
  /** End it, as if by a crash, with the first message of which this is true. */
  killAfter?: (message: AirbyteMessage) => boolean;
  /** End it after so many seconds, which is no fault of its own. */
  watchFor?: number;
}

/** What a run of a program left behind. */
export interface Ended {
  messages: AirbyteMessage[];
  /** All that it printed, on both channels. */
  printed: string;
  /** null where it was ended from outside. */
  exitCode: number | null;
  seconds: number;
}

const mostBytes = 64 * 1024 * 1024;
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach(endGroup));

/**
 * Runs a program to its end in a process group of its own. Throws `Broken` for
 * one that hangs or floods, `CannotStart` where there is no such program.
 */
export function runProgram(
  command: readonly string[],
  args: readonly string[],
  { limit, slowly, killAfter, watchFor }: RunOptions,
): Promise<Ended> {
  const [program = '', ...rest] = command;
  const start = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...rest, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const messages: AirbyteMessage[] = [];
    let printed = '';
    let unfinished = '';
    let over = false;

    const end = (exitCode: number | null, broken?: Error) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      // What a wrapper started must not outlive it either.
      endGroup(child);
      running.delete(child);
      if (broken) return reject(broken);
      const seconds = (Date.now() - start) / 1000;
      resolve({ messages, printed, exitCode, seconds });
    };
    const timer = setTimeout(
      () =>
        end(
          null,
          watchFor === undefined
            ? new Broken(
                `${args[0]} was not over after ${limit} s and was ended; it should end by itself.`,
              )
            : undefined,
        ),
      (watchFor ?? limit) * 1000,
    );
    const take = (text: string): boolean => {
      printed += text;
      if (printed.length <= mostBytes) return true;
      end(
        null,
        new Broken(`${args[0]} printed more than 64 MB and was ended.`),
      );
      return false;
    };

    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (over || !take(text)) return;
      const lines = (unfinished + text).split('\n');
      unfinished = lines.pop() ?? '';
      for (const message of lines.flatMap(toMessage)) {
        messages.push(message);
        if (killAfter?.(message)) return end(null);
      }
      if (!slowly) return;
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 25);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!over) take(text);
    });
    child.on('error', (error) =>
      end(
        null,
        new CannotStart(`"${program}" cannot be started: ${error.message}`),
      ),
    );
    child.on('close', (exitCode) => end(exitCode));
  });
}

function toMessage(line: string): AirbyteMessage[] {
  try {
    const message = JSON.parse(line) as AirbyteMessage | null;
    return typeof message === 'object' && message ? [message] : [];
  } catch {
    return [];
  }
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
