/** What a program passes and keeps. */
export interface Worth {
  /** Acceptance tests that passed, of those that had something to look at. */
  passed: number;
  looked: number;
  /** Promises about the data that were kept, of how many. */
  kept: number;
  promises: number;
}

/** What a reader has at the end of a chapter, counted. */
export interface Folder {
  /** Where its files can be looked at. */
  permalink: string;
  files: number;
  lines: number;
  /** How many of the connector's own tests pass on it. */
  tests: number;
  /** Undefined before there is a program. */
  score?: Worth;
}

/** What a reader has after a chapter; that it compiles, where that was tried. */
export function describeFolder(
  { files, lines, tests, score }: Omit<Folder, 'permalink'>,
  isCompiled: boolean,
): string {
  return [
    `After this chapter your folder has ${inThousands(files)} files and ${inThousands(lines)} lines.`,
    isCompiled && 'It compiles.',
    tests > 0 && `${inThousands(tests)} of its tests pass.`,
    score &&
      `It passes ${score.passed} of the ${score.looked} acceptance tests that find something to look at, and keeps ${score.kept} of ${score.promises} promises about the data.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A count with its commas. `Intl` knows them too, but begins slowly in a page. */
function inThousands(count: number): string {
  return `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');
}
