import {
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
import { root } from './pages';

/** Not in a fresh clone, apart from the packages that `npm ci` puts there. */
const absent = new Set([
  '.git',
  'build',
  'dist',
  '.docusaurus',
  'test-results',
]);

/**
 * A folder that looks like a fresh clone and is one of links: commands may
 * write files at its top without touching the repository.
 */
export function makeClone(port: number): {
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  link('.', ['connector']);
  link('connector', ['sandbox']);
  link('connector/sandbox', ['config.json']);

  // The sandbox of a page listens where there is room, so its address differs.
  const config = 'connector/sandbox/config.json';
  const text = readFileSync(join(root, config), 'utf8');
  writeFileSync(join(folder, config), text.replace(':8080', `:${port}`));
  return {
    folder,
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
