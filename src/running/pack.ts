import { createHash } from 'node:crypto';
import type { Files } from '../literate/book/files';
import type { PageTrees } from '../literate/sessions/trees';
import type { FileList, Pack, PageFiles } from './protocol';

/** What a site serves for its pages to run. */
export interface Packed {
  /** By page. */
  pages: Map<string, PageFiles>;
  /** By address. */
  packs: Map<string, Pack>;
}

/**
 * Lays each text into the pack of the first page that has it, so that a chapter
 * fetches what is new in it and shares the rest. `base` begins every address; a
 * pack is called by what is in it, so it never changes.
 */
export function packTrees(pages: readonly PageTrees[], base: string): Packed {
  const homes = new Map<string, number>();
  const contents: Pack[] = pages.map(() => ({}));
  for (const [i, { folders }] of pages.entries())
    for (const text of folders.flatMap((folder) => [...folder.values()])) {
      const name = hashOf(text);
      if (homes.has(name)) continue;
      homes.set(name, i);
      contents[i]![name] = text;
    }
  const addresses = contents.map(
    (pack) => `${base}running/${hashOf(Object.keys(pack).join())}.json`,
  );
  const filesOf = ({ folders, sessions }: PageTrees): PageFiles => {
    const used: number[] = [];
    const list = (tree: Files): FileList =>
      Object.fromEntries(
        [...tree].map(([path, text]) => {
          const name = hashOf(text);
          const at = homes.get(name)!;
          if (!used.includes(at)) used.push(at);
          return [path, [used.indexOf(at), name]];
        }),
      );
    const lists = folders.map(list);
    const packs = used.map((at) => addresses[at]!);
    return { folders: lists, sessions, packs };
  };
  return {
    pages: new Map(pages.map((one) => [one.page, filesOf(one)])),
    packs: new Map(addresses.map((address, i) => [address, contents[i]!])),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
