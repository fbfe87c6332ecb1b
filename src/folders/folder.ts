import type { Book } from '../telling/steps';
import { filesAfter, filesBefore } from '../telling/checkpoint';

/** What a reader has at the end of a chapter, counted. */
export interface Folder {
  /** Where its files can be looked at. */
  permalink: string;
  files: number;
  lines: number;
  /** How many of the connector's own tests pass on it. */
  tests: number;
}

/** A file of the folder, as the chapter leaves it. */
export interface TouchedFile {
  path: string;
  kind: string;
  text: string;
  isNew: boolean;
}

export function countFolder(
  book: Book,
  page: string,
): Pick<Folder, 'files' | 'lines'> {
  const files = filesAfter(book, page);
  const lines = [...files.values()].join('').split('\n').length - 1;
  return { files: files.size, lines };
}

/** The files that a page adds or changes, in the order of their paths. */
export function touchedFiles(book: Book, page: string): TouchedFile[] {
  const before = filesBefore(book, page);
  return [...filesAfter(book, page)]
    .filter(([path, text]) => before.get(path) !== text)
    .map(([path, text]) => ({
      path,
      kind: kindOf(path),
      text,
      isNew: !before.has(path),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(path: string): string {
  const [, ending = ''] = /\.(\w+)$/.exec(path) ?? [];
  if (path.endsWith('Dockerfile')) return 'docker';
  return ['ts', 'json', 'yaml'].includes(ending) ? ending : 'text';
}
