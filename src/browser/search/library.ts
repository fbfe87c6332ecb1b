import type { Catalog, Shelf } from '@site/src/search/contracts';
import { find, type Hit, type Shelves } from '@site/src/search/find';
import { snippetOf, type Piece } from '@site/src/search/snippet';

/** A hit as it is shown; `said` is there a moment later. */
export interface Shown {
  permalink: string;
  /** Where it leads to: the page, at the heading. */
  address: string;
  page: string;
  section: string;
  said?: Piece[];
}

/** What was fetched, by address; what could not be had is asked for again. */
const kept = new Map<string, Promise<unknown>>();

function get<T>(address: string): Promise<T> {
  const before = kept.get(address);
  if (before) return before as Promise<T>;
  const answer = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    return response.json() as Promise<T>;
  });
  kept.set(address, answer);
  answer.catch(() => kept.delete(address));
  return answer;
}

/** Looks things up in the files that were laid beside the site. */
export async function look(query: string, folder: string): Promise<Found> {
  const catalog = await get<Catalog>(`${folder}catalog.json`);
  const own = `${folder}${catalog.edition}/`;
  const shelves: Shelves = {
    catalog,
    open: async (name) =>
      catalog.shelves.includes(name)
        ? get<Shelf>(`${own}words-${name}.json`)
        : {},
  };
  const hits = await find(query, shelves).catch((error: unknown) => {
    // The edition is another by now: the next attempt takes its catalog.
    kept.delete(`${folder}catalog.json`);
    throw error;
  });
  return {
    hits: hits.map((hit) => shown(hit, catalog)),
    say: async (at) => {
      const hit = hits[at];
      if (!hit) return [];
      const texts = await get<string[]>(`${own}page-${hit.page}.json`);
      return snippetOf(texts[hit.within] ?? '', hit.words);
    },
  };
}

export interface Found {
  hits: Shown[];
  /** The words around the place of a hit. */
  say: (at: number) => Promise<Piece[]>;
}

function shown({ page, section }: Hit, catalog: Catalog): Shown {
  const [permalink, name] = catalog.pages[page] ?? ['', ''];
  const [, id, title] = catalog.sections[section] ?? [0, '', ''];
  return {
    permalink,
    address: id === '' ? permalink : `${permalink}#${id}`,
    page: name,
    section: title,
  };
}
