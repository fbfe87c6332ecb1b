import type { Folder } from '../contracts/folder';
import {
  applying,
  countNames,
  having,
  type PassingTests,
} from '../facts/passingTests';
import { scoreAfter, type Scores } from '../facts/scores';
import type { Book, Step } from '../steps/steps';
import { placeInWords } from '../steps/caption';
import { filesAfter, filesBefore, isPassing } from '../steps/checkpoint';
import { toFile } from '../steps/paragraphs';

/** A file of the folder, as the chapter leaves it. */
export interface TouchedFile {
  path: string;
  kind: string;
  text: string;
  isNew: boolean;
}

/** Counts what a reader has at the end of a page, and which tests pass on it. */
export function countFolder(
  book: Book,
  page: string,
  passing: PassingTests,
  scores: Scores,
): Omit<Folder, 'permalink'> {
  const files = filesAfter(book, page);
  const lines = [...files.values()].join('').split('\n').length - 1;
  const tests = countNames(having(applying(passing, page), files));
  const score = scoreAfter(scores, page);
  return { files: files.size, lines, tests, ...(score && { score }) };
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
