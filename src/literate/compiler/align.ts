/** The line of a file that a line of a listing shows, both from 0. */
export interface Shown {
  line: number;
  /** By how many characters the listing moved it to the left. */
  shift: number;
}

/**
 * Finds the lines of a listing in its file: pieces of it, in any order, each
 * moved to the left margin. A line that is not there is undefined.
 */
export function align(
  listing: readonly string[],
  file: readonly string[],
): (Shown | undefined)[] {
  const places = new Map<string, number[]>();
  file.forEach((text, line) => {
    places.set(text.trim(), [...(places.get(text.trim()) ?? []), line]);
  });

  const shown: (Shown | undefined)[] = [];
  while (shown.length < listing.length) {
    const at = shown.length;
    const text = listing[at]?.trim() ?? '';
    const runs = (text === '' ? [] : (places.get(text) ?? [])).map((line) =>
      runFrom(listing, at, file, line),
    );
    const longest = runs.reduce(
      (best, run) => (run.length > best.length ? run : best),
      [] as Shown[],
    );
    shown.push(...(longest.length > 0 ? longest : [undefined]));
  }
  return shown;
}

function runFrom(
  listing: readonly string[],
  at: number,
  file: readonly string[],
  line: number,
): Shown[] {
  const shift = indentOf(file[line]) - indentOf(listing[at]);
  const run: Shown[] = [];
  for (;;) {
    const mine = listing[at + run.length];
    const theirs = file[line + run.length];
    if (mine === undefined || mine.trim() !== theirs?.trim()) return run;
    const moved = indentOf(theirs) - indentOf(mine);
    if (mine.trim() !== '' && moved !== shift) return run;
    run.push({ line: line + run.length, shift });
  }
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}
