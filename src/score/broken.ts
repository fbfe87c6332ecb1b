/** A promise does not hold: one sentence, what was seen against what is right. */
export class Broken extends Error {}

/** Throws `Broken` with the sentence unless the condition holds. */
export function expect(
  condition: unknown,
  sentence: string,
): asserts condition {
  if (!condition) throw new Broken(sentence);
}
