import type { Book, Page } from './steps';

/** A chapter at whose end the reader has something. */
export interface Chapter {
  page: string;
  /** As the contents of the site count it, from 1. */
  number: number;
  /** `04-check`, as its file is called. */
  name: string;
}

/** The chapters from the first step of the guide on. */
export function listChapters(
  pages: readonly Page[],
  { trees }: Book,
): Chapter[] {
  const [first = ''] = trees.keys();
  return pages
    .filter(({ path }) => !path.startsWith('docs/08-'))
    .map(({ path }, index) => ({
      page: path,
      number: index + 1,
      name: path.replace(/^.*\/|\.mdx$/g, ''),
    }))
    .filter(({ page }) => page >= first);
}

/** By number, by name with or without its digits, or else by a part of it. */
export function findChapter(
  chapters: readonly Chapter[],
  wanted: string,
): Chapter[] {
  const exact = chapters.filter(({ number, name }) =>
    [String(number), name, name.replace(/^\d+-/, '')].includes(wanted),
  );
  if (exact.length > 0) return exact;
  return chapters.filter(({ name }) => name.includes(wanted));
}
