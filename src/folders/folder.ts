import { applying, countNames, type Ledger } from '../telling/ledger';
import type { Book, Step } from '../telling/steps';
import { placeInWords } from '../telling/caption';
import { filesAfter, filesBefore, isPassing } from '../telling/checkpoint';
import { toFile } from '../telling/units';

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
  ledger: Ledger,
): Omit<Folder, 'permalink'> {
  const files = filesAfter(book, page);
  const lines = [...files.values()].join('').split('\n').length - 1;
  const tests = countNames(applying(ledger, page));
  return { files: files.size, lines, tests };
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

/** A file as it is in the middle of a chapter. */
export interface PassingFile {
  path: string;
  kind: string;
  text: string;
  /** What was done to it last, and the number of that step on the page. */
  where: string;
  step: number;
}

/** The files that a page comes back to, after each step but the last on them. */
export function passingFiles(steps: readonly Step[]): PassingFile[] {
  return steps.flatMap((step, index) =>
    isPassing(step, steps)
      ? [
          {
            path: step.file,
            kind: kindOf(step.file),
            text: toFile(step.tree.get(step.file) ?? []),
            where: placeInWords(step),
            step: index + 1,
          },
        ]
      : [],
  );
}

function kindOf(path: string): string {
  const [, ending = ''] = /\.(\w+)$/.exec(path) ?? [];
  if (path.endsWith('Dockerfile')) return 'docker';
  return ['ts', 'json', 'yaml'].includes(ending) ? ending : 'text';
}
