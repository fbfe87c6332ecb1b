import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readersFile } from '../book/readersFile';
import { lastStepOf, listIdle, listUntold } from './coverage';
import { connectorFiles, openGuide, stageFiles } from './guide';

/**
 * What an author has to mend on a page, all of it: steps that cannot be taken,
 * lines of the connector that are to be told there and are not, early versions
 * that the page does not show.
 */
export function problemsOf(root: string, page: string): string[] {
  const { book } = openGuide(root);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const steps = book.problems.filter((text) => text.startsWith(`${page}:`));
  // What is missing because of a step that failed need not be said as well.
  if (book.problems.length > 0) return steps;

  const files = connectorFiles(root).filter(
    (file) => lastStepOf(file, book)?.page === page,
  );
  const idle = stageFiles(root, basename(page, '.mdx')).flatMap((stage) => {
    const file = readersFile(stage) ?? '';
    const told = book.steps
      .filter((step) => step.page === page && step.file === file)
      .map(({ tree }) => tree.get(file) ?? []);
    return listIdle(stage, page, told, read(stage));
  });
  return [...listUntold(files, book, read), ...idle];
}
