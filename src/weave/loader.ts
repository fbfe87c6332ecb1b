import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openShelf } from '../telling/shelf';
import type { Step } from '../telling/steps';
import { expandPage } from './expand';
import { WeaveError } from './weave-error';

/** What we use of the bundler's loader context. */
interface Loader {
  resourcePath: string;
  getOptions: () => { siteDir: string };
  addDependency: (path: string) => void;
  addMissingDependency: (path: string) => void;
  addContextDependency: (path: string) => void;
}

/**
 * Weaves a page before MDX sees it, and tells the bundler what the page was
 * made of: without that its cache would serve yesterday's code. The weave
 * itself and the drawings count, as they decide what comes out.
 */
export default function weave(this: Loader, page: string): string {
  const { siteDir } = this.getOptions();
  this.addContextDependency(__dirname);
  this.addContextDependency(join(siteDir, 'src/figures'));
  this.addContextDependency(join(siteDir, 'src/telling'));
  const name = relative(siteDir, this.resourcePath);
  const read = (path: string) => {
    const file = join(siteDir, path);
    if (!existsSync(file)) {
      this.addMissingDependency(file);
      return undefined;
    }
    this.addDependency(file);
    return readFileSync(file, 'utf8');
  };
  return expandPage(page, name, read, findSteps(this, siteDir, name, read));
}

/** What the reader pastes on a page depends on what they pasted before it. */
function findSteps(
  loader: Loader,
  siteDir: string,
  name: string,
  readFile: (path: string) => unknown,
): Step[] {
  const { pages, book } = openShelf(siteDir);
  const steps = book.steps.filter(({ page }) => page === name);
  if (steps.length === 0) return [];
  const here = pages.findIndex(({ path }) => path === name);
  const read = new Set(pages.slice(0, here + 1).map(({ path }) => path));
  for (const path of read) loader.addDependency(join(siteDir, path));
  for (const { page, source } of book.steps) {
    if (read.has(page)) readFile(source);
  }
  const problem = book.problems.find((text) => text.startsWith(`${name}:`));
  if (problem) throw new WeaveError(problem);
  return steps;
}
