import type { Page } from '../book/files';
import { filesShown } from '../fences/block';
import type { Book, Step } from './steps';

/** The files that decide how the last of these pages comes out, with its steps. */
export function sourcesOf(
  pages: readonly Page[],
  steps: readonly Step[],
  book: Book,
): Set<string> {
  const files = new Set(steps.map(({ file }) => file));
  const read = new Set(pages.map(({ path }) => path));
  const earlier = book.steps
    .filter(({ page, file }) => read.has(page) && files.has(file))
    .map(({ source }) => source);
  const last = pages.at(-1);
  return new Set([...files, ...earlier, ...(last ? filesShown(last) : [])]);
}
