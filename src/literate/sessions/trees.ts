import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files, Page } from '../book/files';
import { readPages } from '../book/pages';
import { isRun, listBlocks } from '../fences/block';
import { filesAfter, filesAt, filesBefore } from '../steps/checkpoint';
import { openGuide } from '../steps/guide';
import { listCommands } from './commands';

/** A page with sessions, and the folders on which they run: path → text. */
export interface PageTrees {
  page: string;
  folders: Files[];
  /** Of each session, from top to bottom, the number of its folder. */
  sessions: number[];
}

/** What lies in the folder of every reader, whatever they have typed. */
const always = ['connector/sandbox/config.json', 'connector/tsconfig.json'];

/**
 * The folders of all pages with sessions, in reading order: what a reader has who
 * has pasted all above a session. As under Node, pages show the finished connector
 * as long as a reader has none to start. The files that a page shows are there as well.
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
      const all = listBlocks(page)
        .filter(isRun)
        .map(({ fails, atEnd, line }) => {
          if (fails) return filesBefore(book, path);
          if (path >= last) return finished;
          return atEnd ? filesAfter(book, path) : filesAt(book, path, line);
        })
        .map((files) => new Map([...around, ...runnable(files)]));
      const folders = all.filter((one, i) => all.findIndex(isSame(one)) === i);
      const sessions = all.map((one) => folders.findIndex(isSame(one)));
      return { page: path, folders, sessions };
    });
}

function isSame(one: Files): (other: Files) => boolean {
  const text = JSON.stringify([...one].sort());
  return (other) => JSON.stringify([...other].sort()) === text;
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
