import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files, Page } from '../book/files';
import { readPages } from '../book/pages';
import { listBlocks } from '../fences/block';
import { filesAfter, filesBefore } from '../steps/checkpoint';
import { openGuide } from '../steps/guide';
import { listCommands } from './commands';

/** A page with sessions, and the folders on which they run: path → text. */
export interface PageTrees {
  page: string;
  /** For fences that show what `fails` before the page. */
  before: Files;
  after: Files;
}

/** What lies in the folder of every reader, whatever they have typed. */
const always = ['connector/sandbox/config.json', 'connector/tsconfig.json'];

/**
 * The folders of all pages with sessions, in reading order. As in the sessions
 * under Node, pages show the finished connector as long as a reader has none to
 * start. The files that a page shows are there as well.
 */
export function treesOfPages(root: string): PageTrees[] {
  const { book } = openGuide(root);
  const last = [...book.trees.keys()].at(-1) ?? '';
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const finished = new Map(
    listFiles(root, 'connector/src').map((path) => [path, read(path)]),
  );
  const runnable = (files: Files): Files =>
    files.has('connector/src/main.ts') ? files : finished;
  return readPages()
    .filter((page) => listCommands(page).length > 0)
    .map((page) => {
      const { path } = page;
      const around = [...always, ...filesShown(page)].map(
        (path) => [path, read(path)] as const,
      );
      const withThem = (files: Files): Files => new Map([...around, ...files]);
      return {
        page: path,
        before: withThem(runnable(filesBefore(book, path))),
        after: withThem(
          path >= last ? finished : runnable(filesAfter(book, path)),
        ),
      };
    });
}

/** Files beside the connector of which the page shows something. */
function filesShown(page: Page): string[] {
  const paths = listBlocks(page).flatMap((block) =>
    'reference' in block ? [block.reference.path] : [],
  );
  return [...new Set(paths)].filter(
    (path) => !/^(connector\/src|docs\/_stages)\//.test(path),
  );
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
