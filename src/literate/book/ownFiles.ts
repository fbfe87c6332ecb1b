import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './files';
import readersTests from './readersTests.json';

/** Not written by the reader: the sandbox, and what tools leave behind. */
const others =
  /^connector\/(sandbox|node_modules|dist|package-lock\.json)(\/|$)/;

/** The files in a folder that a reader writes, in a desk or in the repository. */
export function readOwnFiles(top: string): Files {
  const paths = [
    ...listOwn(top, 'connector'),
    ...readersTests.filter((path) => existsSync(join(top, path))),
  ];
  return new Map(
    paths.map((path) => [path, readFileSync(join(top, path), 'utf8')]),
  );
}

function listOwn(top: string, folder: string): string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap(
    (entry) => {
      const path = `${folder}/${entry.name}`;
      if (others.test(path)) return [];
      return entry.isDirectory() ? listOwn(top, path) : path;
    },
  );
}
