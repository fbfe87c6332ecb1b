/**
 * The rows that a destination already has: id → level.
 *
 * A row leaves a sheet without a trace, so the only way to notice is to
 * remember. The level saves asking for the parents of a changed row.
 */
export type KnownRows = Map<number, number>;

const digits =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Writes rows as text, about nine characters for each: sorted ids as
 * differences, every number in groups of five bits, lowest first, a sixth bit
 * saying that more follow. 20,000 rows make 180 KB of state.
 */
export function encodeRows(rows: KnownRows): string {
  let text = '';
  let previous = 0;
  for (const id of [...rows.keys()].sort((a, b) => a - b)) {
    text += encodeNumber(id - previous) + encodeNumber(rows.get(id) ?? 0);
    previous = id;
  }
  return text;
}

/** The rows back, or undefined for a text that `encodeRows` did not write. */
export function decodeRows(text: string): KnownRows | undefined {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit < 0) return undefined;
    number += (digit % 32) * unit;
    unit *= 32;
    if (digit >= 32) continue;
    numbers.push(number);
    number = 0;
    unit = 1;
  }
  if (unit > 1 || numbers.length % 2 > 0) return undefined;

  const rows: KnownRows = new Map();
  let id = 0;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    id += numbers[i]!;
    rows.set(id, numbers[i + 1]!);
  }
  return rows;
}

function encodeNumber(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= 32) {
    text += digits[(rest % 32) + 32]!;
    rest = Math.floor(rest / 32);
  }
  return text + digits[rest]!;
}
