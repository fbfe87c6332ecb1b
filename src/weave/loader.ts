import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expandPage } from './expand';

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
  return expandPage(page, relative(siteDir, this.resourcePath), (path) => {
    const file = join(siteDir, path);
    if (!existsSync(file)) {
      this.addMissingDependency(file);
      return undefined;
    }
    this.addDependency(file);
    return readFileSync(file, 'utf8');
  });
}
