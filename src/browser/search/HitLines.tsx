import { findEntry } from '@site/src/literate/contracts/contents';
import { useContents } from '@site/src/browser/contents/useContents';
import type { Shown } from './library';

/** A hit: the chapter, the section, and the words around the place. */
export function HitLines({ hit }: { hit: Shown }) {
  const chapter = findEntry(useContents(), hit.permalink);
  const isWhole = hit.section === hit.page;
  const part = chapter?.part ?? 'Reference';
  return (
    <>
      <span className="where">
        {`${chapter ? `${chapter.number} · ` : ''}${isWhole ? part : hit.page}`}
      </span>
      <span className="section">{hit.section}</span>
      <span className="around">
        {hit.said?.map(([text, isFound], at) =>
          isFound ? <mark key={at}>{text}</mark> : text,
        )}
      </span>
    </>
  );
}

/** What is said where there is nothing to show. */
export function sayNothing(query: string, failed = false): string {
  return failed
    ? 'Search could not be fetched. Are you offline, or is there a newer edition? Reload the page.'
    : `Nothing in the book answers “${query}”.`;
}
