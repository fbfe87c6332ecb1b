const smallest = 1_000_000_000_000_000;
const span = 7_900_000_000_000_000;

/**
 * The id of the thing that `name` stands for. Ids look like Smartsheet's own,
 * 16 digits and below 2^53, and are the same on every machine.
 */
export function idOf(name: string): number {
  const high = hash(name, 0x811c9dc5);
  const low = hash(name, 0x9747b28c);
  return smallest + ((high * 2 ** 21 + (low >>> 11)) % span);
}

/** The UUID of the thing that `name` stands for, the same on every machine. */
export function uuidOf(name: string): string {
  const hex = [1, 2, 3, 4]
    .map((seed) => hash(name, seed).toString(16).padStart(8, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A whole number from 0 to 2^32 - 1, the same for the same text and seed. */
export function hash(text: string, seed: number): number {
  let mixed = seed;
  for (let i = 0; i < text.length; i++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
