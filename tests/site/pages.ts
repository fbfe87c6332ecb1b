import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepsOf } from '../../src/literate/steps/guide';
import { weavePage } from '../../src/literate/weave';
import { listListings, type Listing } from '../../src/literate/fences/listing';

const root = join(__dirname, '../..');

/** The paths of all pages of the built site. */
export function allPages(): string[] {
  const sitemap = readFileSync(join(root, 'build/sitemap.xml'), 'utf8');
  const places = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)];
  return places.map(([, place = '']) => new URL(place).pathname).sort();
}

/** What the build wrote for an address. */
export function htmlOf(path: string): string {
  return readFileSync(join(root, 'build', `${path}.html`), 'utf8');
}

export function allChapters(): string[] {
  return allPages().filter((path) => path.startsWith('/guide/'));
}

/** What the source of a page says that a reader sees, in reading order. */
export function listingsOf(source: string): Listing[] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const text = read(source);
  return listListings(
    weavePage({ path: source, text }, read, stepsOf(root, source)),
  );
}

/** What its Copy button must yield. */
export function copied({ language, body }: Listing): string {
  if (language !== 'console') return `${body}\n`;
  let typing = false;
  return body
    .split('\n')
    .filter((line) => {
      typing = line.startsWith('$ ') || (typing && line.startsWith('> '));
      return typing;
    })
    .map((line) => `${line.slice(2)}\n`)
    .join('');
}
