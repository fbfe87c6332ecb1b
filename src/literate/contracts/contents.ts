/** The guide's table of contents, in reading order. */
export interface Part {
  label: string;
  chapters: Chapter[];
}

export interface Chapter {
  /** Counted through the whole guide, from 1. */
  number: number;
  title: string;
  permalink: string;
}

/** Where a page stands in the guide; undefined for a page of the reference. */
export function findChapter(parts: Part[], permalink: string) {
  return parts
    .flatMap(({ label, chapters }) =>
      chapters.map((chapter) => ({ ...chapter, part: label })),
    )
    .find((chapter) => chapter.permalink === permalink);
}
