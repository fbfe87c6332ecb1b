import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from '../book/files';
import { root } from '../book/root';

/** Not in a fresh clone, apart from the packages that `npm ci` puts there. */
const absent = new Set([
  '.git',
  'build',
  'dist',
  '.docusaurus',
  'test-results',
]);

export interface Clone {
  folder: string;
  /** Puts these files in the place of the connector, or the finished one. */
  hold: (files: Files | undefined) => void;
  remove: () => void;
}

/**
 * A folder that looks like a fresh clone and is one of links: commands may
 * write files at its top without touching the repository.
 */
export function makeClone(port: number): Clone {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  link('.', ['connector', 'scripts', 'tests']);
  link('scripts', ['from.js']);
  link('tests', ['connector']);
  link('connector/sandbox', ['config.json']);

  // A program finds its neighbors from where it really is, and so does a test.
  copyFileSync(join(root, 'scripts/from.js'), join(folder, 'scripts/from.js'));
  cpSync(join(root, 'tests/connector'), join(folder, 'tests/connector'), {
    recursive: true,
  });

  // The sandbox of a page listens where there is room, so its address differs.
  const config = 'connector/sandbox/config.json';
  const text = readFileSync(join(root, config), 'utf8');
  writeFileSync(join(folder, config), text.replace(':8080', `:${port}`));

  const connector = join(folder, 'connector');
  let held: Files | undefined | null = null;
  return {
    folder,
    hold(files) {
      if (files === held) return;
      held = files;
      for (const name of readdirSync(connector)) {
        if (name === 'sandbox') continue;
        rmSync(join(connector, name), { recursive: true });
      }
      if (!files) link('connector', ['sandbox']);
      for (const [path, text] of files ?? []) {
        // All tests are there from the start.
        if (!path.startsWith('connector/')) continue;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };

  function link(path: string, except: string[]): void {
    mkdirSync(join(folder, path), { recursive: true });
    for (const name of readdirSync(join(root, path))) {
      if (except.includes(name) || absent.has(name)) continue;
      symlinkSync(join(root, path, name), join(folder, path, name));
    }
  }
}
