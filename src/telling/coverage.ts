import type { Book, ReadFile } from './steps';
import { find } from './tree';
import { toFile, toUnits } from './units';

/** What of the connector a reader of the whole guide does not end up with. */
export function listUntold(
  files: readonly string[],
  { steps, trees }: Book,
  readFile: ReadFile,
): string[] {
  const last = [...trees.values()].at(-1);
  return files.flatMap((file) => {
    const text = readFile(file) ?? '';
    const told = last?.get(file);
    if (!told) return [`${file} is not told on any page`];
    if (toFile(told) === text) return [];
    const units = toUnits(file, text);
    const missing = units.filter(
      (unit) => find(told, unit)?.text !== unit.text,
    );
    const extra = told.filter((unit) => !find(units, unit));
    return [
      ...missing.map(
        ({ names }) => `${file}: ${names.join(', ')} is not told on any page`,
      ),
      ...extra.map(
        ({ names }) =>
          `${file}: ${names.join(', ')} is told and not in the file: ${pagesOf(file)}`,
      ),
    ];

    function pagesOf(file: string): string {
      const pages = steps
        .filter((step) => step.file === file)
        .map(({ page }) => page);
      return [...new Set(pages)].join(', ');
    }
  });
}
