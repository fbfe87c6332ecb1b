/** The guide's table of contents, in reading order. */
export interface ContentsPart {
  label: string;
  chapters: ContentsEntry[];
}

/** A chapter in the table of contents. */
export interface ContentsEntry {
  /** Counted through the whole guide, from 1. */
  number: number;
  title: string;
  permalink: string;
}

/** Where a page stands in the guide; undefined for a page of the reference. */
export function findEntry(parts: readonly ContentsPart[], permalink: string) {
  return parts
    .flatMap(({ label, chapters }) =>
      chapters.map((chapter) => ({ ...chapter, part: label })),
    )
    .find((chapter) => chapter.permalink === permalink);
}
