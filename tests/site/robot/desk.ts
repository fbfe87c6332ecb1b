import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../../../src/literate/book/files';
import { readOwnFiles } from '../../../src/literate/book/ownFiles';

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

/** What the reader should have in the end. */
export function readExpected(): Files {
  return readOwnFiles(root);
}
