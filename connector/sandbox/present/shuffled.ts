import { hash } from '../ids';
import type { Sheet } from '../model';

/**
 * Smartsheet lists these options in another order from one answer to the next,
 * so two answers about an unchanged sheet are not the same text.
 */
export function shuffled(sheet: Sheet, turn: number): Sheet {
  const options = sheet.effectiveAttachmentOptions;
  if (!options) return sheet;
  const effectiveAttachmentOptions = options.toSorted(
    (a, b) => hash(a, turn) - hash(b, turn),
  );
  return { ...sheet, effectiveAttachmentOptions };
}
