import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What was counted by running it, by page: it is kept as a file of the repository. */
export type Ledger<T> = Readonly<Record<string, T>>;

/** The ledger in a file of a repository; a site without the file has an empty one. */
export function readLedger<T>(root: string, file: string): Ledger<T> {
  const path = join(root, file);
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8')) as Ledger<T>;
}

/** Writes it as it is read, in the order that it has. */
export function writeLedger<T>(
  root: string,
  file: string,
  ledger: Ledger<T>,
): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(ledger, null, 2)}\n`);
}
