import { hash } from '../account/ids';

/**
 * Smartsheet lists these options in another order from one answer to the next,
 * so two answers about an unchanged sheet are not the same text.
 * Quirk: restless-order
 */
export function shuffled<T extends { effectiveAttachmentOptions?: string[] }>(
  thing: T,
  turn: number,
): T {
  const options = thing.effectiveAttachmentOptions;
  if (!options) return thing;
  const effectiveAttachmentOptions = options.toSorted(
    (a, b) => hash(a, turn) - hash(b, turn),
  );
  return { ...thing, effectiveAttachmentOptions };
}
