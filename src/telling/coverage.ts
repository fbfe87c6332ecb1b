import type { Book, ReadFile, Step } from './steps';
import { find } from './tree';
import { toFile, toUnits, type Unit } from './units';

/** The step at which an author would go on telling a file. */
export function lastStepOf(file: string, { steps }: Book): Step | undefined {
  return steps.findLast((step) => step.file === file) ?? steps.at(-1);
}

/**
 * What of the connector a reader of the whole guide does not end up with: page,
 * line, what and how to mend it.
 */
export function listUntold(
  files: readonly string[],
  book: Book,
  readFile: ReadFile,
): string[] {
  const last = [...book.trees.values()].at(-1);
  return files.flatMap((file) => {
    const step = lastStepOf(file, book);
    const at = step ? `${step.page}:${step.line}: ` : '';
    const text = readFile(file) ?? '';
    const told = last?.get(file);
    if (!told) {
      return `${at}no page tells ${file}: show it in a fence where it is explained, ts file=${file}`;
    }
    if (toFile(told) === text) return [];
    const units = toUnits(file, text);
    const missing = units.filter(
      (unit) => find(told, unit)?.text !== unit.text,
    );
    const extra = told.filter((unit) => !find(units, unit));
    return [
      ...missing.map(
        (unit) =>
          `${at}no page tells ${namesOf(unit)} of ${file}: name it in this fence, or in one of its own`,
      ),
      ...extra.map(
        (unit) =>
          `${at}${namesOf(unit)} is told and is not in ${file}: tell what takes its place`,
      ),
    ];
  });
}

/** What an early version holds that the reader does not have after its page. */
export function listIdle(
  stage: string,
  page: string,
  told: string,
  text: string,
): string[] {
  const units = toUnits(stage, told);
  return toUnits(stage, text)
    .filter((unit) => find(units, unit)?.text !== unit.text)
    .map(
      (unit) =>
        `${page}:1: ${namesOf(unit)} of ${stage} is not what a reader has after this page: show it here, or delete it there`,
    );
}

function namesOf({ names }: Unit): string {
  return names.join(', ');
}
