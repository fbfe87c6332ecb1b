import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from '../book/files';
import aroundDesk from '../book/aroundDesk.json';
import { root } from '../book/root';

const linked = ['node_modules', 'connector/node_modules'];

/** A clone with these files in the place of the connector. Yours to remove. */
export function makeFolder(files: Files): {
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // Copies, since a module finds its neighbors from where it really is.
  for (const path of aroundDesk) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  for (const path of linked) {
    if (!existsSync(join(root, path))) continue;
    symlinkSync(join(root, path), join(folder, path));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
