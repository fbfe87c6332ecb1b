import type { PageTypes } from '../../literate/contracts/pageTypes';
import type { Files } from '../../literate/book/files';
import { filesAfter } from '../../literate/steps/checkpoint';
import type { Compiler } from '../../literate/compiler/compiler';
import type { Book } from '../../literate/steps/steps';
import { listListings } from '../../literate/fences/listing';
import { highlight } from '../paint/highlight';
import { knownNames } from '../../literate/compiler/known';
import { hasTypes, nameOfListing } from './listing';

/**
 * The types of a page's names, as they are in the reader's folder after it. A
 * page that quotes what the reader does not have yet gets it from the end.
 */
export async function typesOf(
  page: string,
  woven: string,
  book: Book,
  compiler: Compiler,
): Promise<PageTypes> {
  const here = filesAfter(book, page);
  const inTheEnd = filesAfter(book, '~');
  const listings: Record<string, number[]> = {};
  const notes = new Map<string, [number, string, string]>();
  for (const { path, body } of listListings(woven)) {
    if (!hasTypes(path)) continue;
    compiler.open(openFor(path, here, inTheEnd));
    listings[nameOfListing(path, body)] = knownNames(
      compiler,
      path,
      body,
    ).flatMap(({ start, length, code, doc }) => {
      const key = `${code}\n${doc}`;
      const [index] = notes.get(key) ?? [notes.size];
      notes.set(key, [index, code, doc]);
      return [start, length, index];
    });
  }
  return {
    listings,
    notes: await Promise.all([...notes.values()].map(toNote)),
  };
}

function openFor(path: string, here: Files, inTheEnd: Files): Files {
  return inTheEnd.has(path) && !here.has(path) ? inTheEnd : here;
}

async function toNote([, code, doc]: [number, string, string]): Promise<
  [string, string]
> {
  return [await highlight(code, 'ts'), doc];
}
