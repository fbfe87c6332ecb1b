import type { Files } from '../book/files';
import { filesAfter } from '../steps/checkpoint';
import type { PassingTests, Names } from './passingTests';
import type { Book } from '../steps/steps';

/** The pages after which the reader has another program that runs, and what it is. */
export function runnableFolders(book: Book): Map<string, Files> {
  let before = '';
  const folders = [...book.trees.keys()]
    .map((page) => [page, filesAfter(book, page)] as const)
    .filter(([, files]) => {
      const sources = JSON.stringify(
        [...files].filter(([path]) => path.startsWith('connector/src/')),
      );
      const isNew = sources !== before && files.has('connector/src/main.ts');
      before = sources;
      return isNew;
    });
  return new Map(folders);
}

/** The tests that pass from each page on, made of outcomes in the order of the pages. */
export function sortByPage(passed: ReadonlyMap<string, Names>): PassingTests {
  const from = new Map<string, string>();
  let applied: Set<string> | undefined;
  for (const [page, names] of [...passed].reverse()) {
    const here = keysOf(names);
    applied = new Set(here.filter((key) => applied?.has(key) ?? true));
    for (const key of applied) from.set(key, page);
  }
  const passing = new Map<string, Record<string, string[]>>(
    [...passed.keys()].map((page) => [page, {}]),
  );
  for (const [key, page] of [...from].sort()) {
    const [file = '', name = ''] = key.split('\n');
    const files = passing.get(page) ?? {};
    (files[file] ??= []).push(name);
  }
  return Object.fromEntries(passing);
}

function keysOf(names: Names): string[] {
  return Object.entries(names).flatMap(([file, some]) =>
    some.map((name) => `${file}\n${name}`),
  );
}
