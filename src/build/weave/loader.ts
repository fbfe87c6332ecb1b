import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { problemsOf } from '../../literate/steps/problems';
import { openGuide, stageFiles } from '../../literate/steps/guide';
import { sourcesOf } from '../../literate/steps/sources';
import type { Step } from '../../literate/steps/steps';
import { weavePage } from '../../literate/weave';
import { readStale, staleFile } from '../../literate/sessions/stale';
import { WeaveError } from '../../literate/fences/weaveError';
import { factsPage } from './fact';
import { fileMap } from './fileMap';

/** What we use of the bundler's loader context. */
interface Loader {
  resourcePath: string;
  getOptions: () => { siteDir: string };
  addDependency: (path: string) => void;
  addMissingDependency: (path: string) => void;
  addContextDependency: (path: string) => void;
  emitWarning: (warning: Error) => void;
}

/**
 * Weaves a page before MDX sees it, and tells the bundler what the page was
 * made of: without that its cache would serve yesterday's code. So is the weave
 * itself, with the drawings, the highlighter and all that it stands on.
 */
export default function weave(this: Loader, text: string): string {
  const { siteDir } = this.getOptions();
  for (const folder of ['src/build', 'src/literate', 'src/messages']) {
    this.addContextDependency(join(siteDir, folder));
  }
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
  if (text.includes('<Fact')) read(factsPage);
  if (process.env.NODE_ENV === 'development') tellStale(this, siteDir, name);
  const steps = findSteps(this, siteDir, name, read);
  const woven = weavePage({ path: name, text }, read, steps);
  return woven + fileMap(siteDir, name);
}

/**
 * What `scripts/proofread.ts` found out. No error, because the page would then
 * not follow an edit any more.
 */
function tellStale(loader: Loader, siteDir: string, page: string): void {
  const stale = readStale(siteDir, page);
  loader.addDependency(staleFile(siteDir, page));
  if (stale) loader.emitWarning(new WeaveError(stale));
}

/**
 * What the reader pastes on a page. Where they paste it depends on what they
 * pasted before into the same file, so earlier pages and the sources of those
 * steps are what this page is made of too.
 */
function findSteps(
  loader: Loader,
  siteDir: string,
  name: string,
  readFile: (path: string) => unknown,
): Step[] {
  const { pages, book } = openGuide(siteDir);
  const problems = problemsOf(siteDir, name);
  const steps = book.steps.filter(({ page }) => page === name);
  if (steps.length === 0 && problems.length === 0) return [];

  const here = pages.findIndex(({ path }) => path === name);
  const read = pages.slice(0, here + 1);
  for (const { path } of read) loader.addDependency(join(siteDir, path));
  for (const path of sourcesOf(read, steps, book)) readFile(path);
  for (const path of stageFiles(siteDir, basename(name, '.mdx')))
    readFile(path);
  // A file that is new has no page yet, and is missed on the last one.
  if (name === book.steps.at(-1)?.page)
    loader.addContextDependency(join(siteDir, 'connector/src'));
  if (problems.length > 0) throw new WeaveError(problems.join('\n'));
  return steps;
}
