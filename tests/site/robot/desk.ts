import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../../../src/telling/checkpoint';
import readersTests from '../../../src/telling/readersTests.json';

const root = join(__dirname, '../../..');

/** Puts what a reader has by some chapter on a desk, for one who begins there. */
export function layOut(desk: string, files: Files): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(desk, path)), { recursive: true });
    writeFileSync(join(desk, path), text);
  }
}

/** Whether there is something on the desk that sessions can start. */
export function canRun(desk: string): boolean {
  return existsSync(join(desk, 'connector/src/main.ts'));
}

/** What the compiler says of the reader's connector, or nothing if it is content. */
export function compile(desk: string): string {
  if (!existsSync(join(desk, 'connector/src'))) return '';
  const project = join(desk, 'robot.json');
  writeFileSync(
    project,
    JSON.stringify({
      extends: './connector/tsconfig.json',
      include: ['connector/src'],
    }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(
    process.execPath,
    [tsc, '-p', project, '--pretty', 'false'],
    { cwd: desk, encoding: 'utf8' },
  );
  return stdout;
}

/** The reader's own files: path → text. */
export function readDesk(desk: string): Map<string, string> {
  return readOwn(desk);
}

/** What the reader should have in the end. */
export function readExpected(): Map<string, string> {
  return readOwn(root);
}

function readOwn(top: string): Map<string, string> {
  const files = readFiles(top, 'connector');
  for (const path of readersTests) {
    if (existsSync(join(top, path)))
      files.set(path, readFileSync(join(top, path), 'utf8'));
  }
  return files;
}

/** Not written by the reader: the sandbox, and what tools leave behind. */
const others = /^connector\/(sandbox|node_modules|dist)(\/|$)/;

function readFiles(top: string, folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (others.test(path)) continue;
    if (entry.isDirectory())
      for (const [name, text] of readFiles(top, path)) files.set(name, text);
    else files.set(path, readFileSync(join(top, path), 'utf8'));
  }
  return files;
}
