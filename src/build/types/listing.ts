import { createHash } from 'node:crypto';

/** What a listing is called in the types of its page: its file and its text. */
export function nameOfListing(path: string, text: string): string {
  const hash = createHash('sha256').update(`${path}\n${text}`);
  return hash.digest('base64url').slice(0, 8);
}

/** Whether the compiler can say anything about the names in a file. */
export function hasTypes(path: string | undefined): path is string {
  return path !== undefined && path.endsWith('.ts');
}
