import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from './passingTests';

/** How the tests of one file went on somebody's connector. */
export interface Tried {
  file: string;
  passed: string[];
  /** What was wanted and did not pass, and what the test says, in its words. */
  failed: { name: string; why: string }[];
  /** The file is not in the folder. */
  isMissing: boolean;
}

const reporter = join(__dirname, 'outcomes.mjs');

/**
 * Runs the wanted tests of a folder and no others, each file in a process of
 * its own that is killed after `limit` milliseconds: a connector in the making
 * may wait, or page, for ever, and such a loop cannot be stopped from inside.
 */
export async function tryTests(
  folder: string,
  wanted: Names,
  limit: number,
  tell: (tried: Tried) => void,
): Promise<void> {
  const waiting = Object.entries(wanted).sort(([a], [b]) => (a < b ? -1 : 1));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      tell(await tryFile(folder, next[0], next[1], limit));
    }
  };
  await Promise.all([work(), work()]);
}

async function tryFile(
  folder: string,
  file: string,
  names: readonly string[],
  limit: number,
): Promise<Tried> {
  if (!existsSync(join(folder, file))) {
    return { file, passed: [], failed: [], isMissing: true };
  }
  const { outcomes, end } = await runFile(folder, file, names, limit);
  const ended = new Map(outcomes.map((outcome) => [outcome.name, outcome]));
  const passed = names.filter((name) => ended.get(name)?.passed);
  const failed = names
    .filter((name) => !passed.includes(name))
    .map((name) => ({ name, why: ended.get(name)?.why ?? end }));
  return { file, passed, failed, isMissing: false };
}

interface Outcome {
  name: string;
  passed: boolean;
  why?: string;
}

/** `end` says how the process ended, for a test that did not end itself. */
function runFile(
  folder: string,
  file: string,
  names: readonly string[],
  limit: number,
): Promise<{ outcomes: Outcome[]; end: string }> {
  const args = [
    `--test-reporter=${reporter}`,
    ...names.map((name) => `--test-name-pattern=${literally(name)}`),
    '--require=./tests/register.js',
    file,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    let printed = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const outcomes = printed
        .split('\n')
        .filter((line) => line.startsWith('{"name"') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as Outcome);
      const error = /^\w*Error\b.*$/m.exec(complaint)?.[0];
      const end =
        code === null
          ? `${file} did not end within ${limit / 1000} s.`
          : (error ?? `${file} has no such test, or did not come that far.`);
      resolve({ outcomes, end });
    });
  });
}

/** A pattern for the test runner that matches this name and no other. */
export function literally(name: string): string {
  return `^${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`;
}
