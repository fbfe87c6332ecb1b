import type { ReadFile } from '../book/files';
import type { Book, Step } from './steps';
import { find } from './tree';
import { toFile, toParagraphs, type Paragraph } from './paragraphs';

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
    const paragraphs = toParagraphs(file, text);
    const missing = paragraphs.filter(
      (paragraph) => find(told, paragraph)?.text !== paragraph.text,
    );
    const extra = told.filter((paragraph) => !find(paragraphs, paragraph));
    return [
      ...missing.map(
        (paragraph) =>
          `${at}no page tells ${listNames(paragraph)} of ${file}: name it in this fence, or in one of its own`,
      ),
      ...extra.map(
        (paragraph) =>
          `${at}${listNames(paragraph)} is told and is not in ${file}: tell what takes its place`,
      ),
    ];
  });
}

/**
 * What an early version holds that the reader has at no time of its page.
 * `told` is the file after each step of the page.
 */
export function listIdle(
  stage: string,
  page: string,
  told: readonly (readonly Paragraph[])[],
  text: string,
): string[] {
  return toParagraphs(stage, text)
    .filter(
      (paragraph) =>
        !told.some((file) => find(file, paragraph)?.text === paragraph.text),
    )
    .map(
      (paragraph) =>
        `${page}:1: ${listNames(paragraph)} of ${stage} is not what a reader has on this page: show it here, or delete it there`,
    );
}

function listNames({ names }: Paragraph): string {
  return names.join(', ');
}
