import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useState } from 'react';
import type { Piece } from '@site/src/search/snippet';
import type { Shown } from './library';

export interface Search {
  /** What the hits are hits for; it may lag behind what is typed. */
  query: string;
  hits: Shown[];
  failed?: boolean;
}

/** How many hits a screen has room for. */
const inSight = 8;

/** From how many letters on something is looked up. */
const enough = 2;

/** Fetched when somebody first types. */
const fetchLibrary = () => import('./library');

/** The first hits for a query, each with its words a moment later. */
export function useSearch(
  query: string,
  count: number,
  load = fetchLibrary,
): Search | undefined {
  const folder = useBaseUrl('/search/');
  const [search, setSearch] = useState<Search>();
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < enough) return setSearch(undefined);
    let isOver = false;
    const show = (next: Search) => {
      if (!isOver) setSearch(next);
    };
    const run = async () => {
      const { look } = await load();
      const { hits, say } = await look(wanted, folder);
      const first = hits.slice(0, count);
      show({ query: wanted, hits: first });
      const said: Piece[][] = [];
      const tell = (as: (pieces: Piece[]) => Piece[]) => {
        const hits = first.map((hit, at) =>
          said[at] ? { ...hit, said: as(said[at]) } : hit,
        );
        show({ query: wanted, hits });
      };
      // What is in sight does not wait for what is not.
      for (const part of [first.slice(0, inSight), first.slice(inSight)]) {
        if (isOver) return;
        const from = said.length;
        said.push(...(await Promise.all(part.map((_, at) => say(from + at)))));
        // A mark in a running text moves when letters get their true width.
        tell(withoutMarks);
      }
      await document.fonts.ready;
      tell((pieces) => pieces);
    };
    run().catch(() => show({ query: wanted, hits: [], failed: true }));
    return () => {
      isOver = true;
    };
  }, [wanted, folder, count, load]);
  return search;
}

function withoutMarks(pieces: Piece[]): Piece[] {
  return [[pieces.map(([text]) => text).join(''), false]];
}
