import type { Page } from '../book/files';
import { partOf } from '../book/parts';
import type { Book } from './steps';

/** A chapter at whose end the reader has something. */
export interface Chapter {
  page: string;
  /** As the contents of the site count it, from 1. */
  number: number;
  /** `a-polite-client`, as its address ends. */
  name: string;
}

/** The chapters from the first step of the guide on. */
export function listChapters(
  pages: readonly Page[],
  { trees }: Book,
): Chapter[] {
  const [first = ''] = trees.keys();
  return pages
    .filter(({ path }) => partOf(path))
    .map(({ path }, index) => ({
      page: path,
      number: index + 1,
      name: path.replace(/^.*\/(?:\d+-)?|\.mdx$/g, ''),
    }))
    .filter(({ page }) => page >= first);
}

/** The chapter that somebody means, or a sentence and the list to choose from. */
export function chooseChapter(
  chapters: readonly Chapter[],
  wanted: string,
): Chapter | string {
  const found = findChapter(chapters, wanted);
  const [only] = found;
  if (only && found.length === 1) return only;
  const many = only ? 'more than one chapter' : 'no chapter';
  return `There is ${many} called "${wanted}".\n\n${inLines(only ? found : chapters)}`;
}

/** Numbers and names, to choose from. */
export function inLines(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ number, name }) => `${String(number).padStart(4)}  ${name}`)
    .join('\n');
}

/** By number, by name, by what its file is called, or else by a part of its name. */
export function findChapter(
  chapters: readonly Chapter[],
  wanted: string,
): Chapter[] {
  const exact = chapters.filter(({ number, name }) =>
    [String(number), name].includes(wanted.replace(/^\d+-/, '')),
  );
  if (exact.length > 0) return exact;
  return chapters.filter(({ name }) => name.includes(wanted));
}
