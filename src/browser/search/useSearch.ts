import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useState } from 'react';
import type { Shown } from './library';

export interface Search {
  /** What the hits are hits for; it may lag behind what is typed. */
  query: string;
  hits: Shown[];
  failed?: boolean;
}

/** From how many letters on something is looked up. */
const enough = 2;

/** The first hits for a query, each with its words a moment later. */
export function useSearch(query: string, count: number): Search | undefined {
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
      // Fetched when somebody first types.
      const { look } = await import('./library');
      const { hits, say } = await look(wanted, folder);
      const first = hits.slice(0, count);
      show({ query: wanted, hits: first });
      const said = await Promise.all(first.map((_, at) => say(at)));
      const withWords = first.map((hit, at) => ({
        ...hit,
        said: said[at] ?? [],
      }));
      show({ query: wanted, hits: withWords });
    };
    run().catch(() => show({ query: wanted, hits: [], failed: true }));
    return () => {
      isOver = true;
    };
  }, [wanted, folder, count]);
  return search;
}
