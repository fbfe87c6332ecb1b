/**
 * How well a word of the book answers a word that was typed, from 0 to 1. What
 * is typed may be its beginning, as most people stop typing when they see it.
 */
export function match(typed: string, word: string): number {
  if (word === typed) return 1;
  if (stemOf(word) === stemOf(typed)) return 0.9;
  return typed.length > 1 && word.startsWith(typed)
    ? 0.4 + (0.4 * typed.length) / word.length
    : 0;
}

/** The same for what was meant: a slip of the finger, another ending. */
export function resemble(typed: string, word: string): number {
  const slips = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (slips > 0 && Math.abs(word.length - typed.length) <= slips) {
    const apart = distance(typed, word);
    if (apart <= slips) return 0.6 - apart / 10;
  }
  const shared = commonStart(typed, word);
  if (shared >= Math.max(5, typed.length * 0.7)) return 0.3;
  // The beginning of a longer word, with a slip in it.
  const start = word.slice(0, typed.length);
  return slips > 0 && distance(typed, start) <= slips ? 0.25 : 0;
}

/** A word without its ending: `limit` of `limits`. */
export function stemOf(word: string): string {
  return word.length < 4 ? word : word.replace(/(?:e?s|ed|ing)$/, '');
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** Letters changed, left out or added, and neighbors that changed places. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (last[j] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
