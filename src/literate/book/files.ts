/** Files of a reader or of the project: path in the repository → text. */
export type Files = ReadonlyMap<string, string>;

/** The text of a file of the project, or undefined where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** A page of the guide. */
export interface Page {
  /** Path in the repository: `docs/03-implementation/03-spec.mdx`. */
  path: string;
  /** As its author wrote it. */
  text: string;
}
