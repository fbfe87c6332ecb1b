import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Files } from '../book/files';
import type { Names } from './passingTests';
import { literally } from './tryTests';
import { makeFolder } from './makeFolder';

/** A connector that is not there yet may wait for ever. In milliseconds. */
const patience = 20_000;

const reporter = join(__dirname, 'outcomes.mjs');

/** The names of the tests that pass on a connector: all of them, or the wanted. */
export function runTests(files: Files, wanted?: Names): Names {
  const outcomes = run(
    files,
    wanted && Object.keys(wanted),
    patternsOf(wanted),
  );
  return byFile(outcomes.filter(({ passed }) => passed));
}

/** The names of all tests of the connector, of which none is run. */
export function listTests(files: Files): Names {
  return byFile(run(files, undefined, ['^$']));
}

function run(
  files: Files,
  tests: readonly string[] | undefined,
  patterns: readonly string[],
): Outcome[] {
  const { folder, remove } = makeFolder(files);
  try {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--test',
        '--test-concurrency=2',
        `--test-timeout=${patience}`,
        `--test-reporter=${reporter}`,
        ...patterns.map((pattern) => `--test-name-pattern=${pattern}`),
        '--require=./tests/register.js',
        ...(tests ?? listFiles(folder)),
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        env: { ...process.env, NODE_TEST_CONTEXT: undefined },
      },
    );
    return stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Outcome)
      .map((outcome) => ({ ...outcome, file: relative(folder, outcome.file) }));
  } finally {
    remove();
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(join(folder, 'tests/connector'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/connector/${name}`);
}

/** The runner reports a file that cannot be loaded as a test called like it. */
function byFile(outcomes: readonly Outcome[]): Names {
  const names: Record<string, string[]> = {};
  for (const { name, file } of outcomes) {
    if (!name.endsWith(file)) (names[file] ??= []).push(name);
  }
  return names;
}

function patternsOf(wanted: Names = {}): string[] {
  return Object.values(wanted).flat().map(literally);
}

interface Outcome {
  name: string;
  file: string;
  passed: boolean;
}
