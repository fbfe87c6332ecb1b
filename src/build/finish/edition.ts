import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the site as the service worker keeps it. */
export interface Kept {
  /** Relative to the root of the site, as pages ask for it: without `.html`. */
  url: string;
  /** What tells it from its former self; none where its name does. */
  revision: string | null;
}

/** Other forms of the book, and pictures that only other sites show. */
const left =
  /^print\.html$|\.(?:md|txt|zip|diff|xml|map)$|^img\/(?:card|screenshot)|^sw\.js$|^assets\/js\/.*\.LICENSE/;
const named = /^assets\/.*[.-][0-9a-f]{8,}\.\w+$|^search\/[0-9a-f]{8}\//;

/** What a reader needs to read, search and run the whole book without a network. */
export function listEdition(outDir: string): Kept[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => file.slice(outDir.length + 1).replaceAll('\\', '/'))
    .filter((path) => !left.test(path))
    .sort()
    .map((path) => ({
      url: path.replace(/(?:^|\/)index\.html$/, './').replace(/\.html$/, ''),
      revision: named.test(path) ? null : hashOf(join(outDir, path)),
    }));
}

function hashOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(file))
    .digest('hex')
    .slice(0, 12);
}
