import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** What a reader has on their desk before the first page: a clone without the connector. */
const given = [
  'package.json',
  'node_modules',
  'scripts',
  'tsconfig.json',
  'connector/sandbox',
  'connector/node_modules',
];

/** The folder in which the robot works. */
export function setDesk(): { folder: string; clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'robot-'));
  mkdirSync(join(folder, 'connector'));
  for (const path of given) {
    if (existsSync(join(root, path)))
      symlinkSync(join(root, path), join(folder, path));
  }
  return {
    folder,
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What the compiler says of the reader's connector, or nothing if it is content. */
export function compile(folder: string): string {
  if (!existsSync(join(folder, 'connector/src'))) return '';
  const project = join(folder, 'robot.json');
  writeFileSync(
    project,
    JSON.stringify({
      extends: './connector/tsconfig.json',
      include: ['connector/src'],
    }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], {
    encoding: 'utf8',
  });
  return stdout;
}

/** The reader's own files: path → text. */
export function readDesk(folder: string): Map<string, string> {
  return readFiles(folder, 'connector');
}

/** What the reader should have in the end. */
export function readConnector(): Map<string, string> {
  return readFiles(root, 'connector');
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
