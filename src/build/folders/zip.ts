import { strToU8, zipSync } from 'fflate';
import type { Files } from '../../literate/book/files';

/** Always the same, so that the same files make the same archive. */
const mtime = '1980-01-01T12:00:00';

/** A reader's folder as an archive, its files under `connector/`. */
export function zipOf(files: Files): Uint8Array {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
    mtime,
  });
}
