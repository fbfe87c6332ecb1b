/** What a page tells the browser about the names in its listings. */
export interface PageTypes {
  /** By listing: start, length and the index of the note, name after name. */
  listings: Record<string, number[]>;
  /** Code as HTML, and documentation as plain text. */
  notes: [html: string, doc: string][];
}
