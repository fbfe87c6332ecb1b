/** Numbers without a pattern, and the same ones for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, and without, `end`. */
  below: (end: number) => number;
  between: (first: number, last: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    chance: (share) => next() < share,
    pick: (from) => from[below(from.length)]!,
  };
}
