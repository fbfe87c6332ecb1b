import type { Files } from '../book/files';
import type { Book, Step } from './steps';
import type { Tree } from './tree';
import { toFile } from './paragraphs';

/** What the reader has at the end of a page. Paths sort in reading order. */
export function filesAfter({ trees }: Book, page: string): Files {
  return filesOf([...trees].findLast(([path]) => path <= page));
}

/** What the reader has when they turn to a page. */
export function filesBefore({ trees }: Book, page: string): Files {
  return filesOf([...trees].findLast(([path]) => path < page));
}

/** What the reader has who has read a page down to a line, from 1. */
export function filesAt(book: Book, page: string, line: number): Files {
  const step = book.steps.findLast(
    (step) => step.page === page && step.line < line,
  );
  return step ? filesOf([page, step.tree]) : filesBefore(book, page);
}

/** Whether a later step of the same page goes on with the file of this one. */
export function isPassing(step: Step, ofPage: readonly Step[]): boolean {
  return ofPage.findLast(({ file }) => file === step.file) !== step;
}

function filesOf([, tree = new Map()]: [string?, Tree?] = []): Files {
  return new Map(
    [...tree].map(([path, paragraphs]) => [path, toFile(paragraphs)]),
  );
}
