/** A section of a page: what a search finds. */
export interface Section {
  /** Its heading; that of the page, for what stands above the first. */
  title: string;
  /** The id of its heading; empty for the top of the page. */
  id: string;
  /** What it says, in reading order, with its listings. */
  text: string;
  /** Its words by how much they say about it. */
  said: Said;
}

export interface Said {
  prose: string[];
  code: string[];
  /** Names that its code declares, and words that it explains. */
  defined: string[];
  /** What the rows of its tables and its paragraphs are about. */
  about: string[];
}

/** A page of the guide, cut into sections. */
export interface SearchedPage {
  permalink: string;
  title: string;
  description: string;
  sections: Section[];
}

/** What a browser fetches first: the pages, and their sections by number. */
export interface Catalog {
  /** The folder of the files that belong to it; another for another edition. */
  edition: string;
  /** The names of the shelves that there are. */
  shelves: string[];
  pages: [permalink: string, title: string][];
  /** The number of the page, the id, and the title. */
  sections: [page: number, id: string, title: string][];
}

/** Of words with the same beginning: section and weight, one after another. */
export type Shelf = Record<string, number[]>;
