import type { TOCItem } from '@docusaurus/mdx-loader';
import { useRef } from 'react';
import { useCurrentSection } from './useCurrentSection';

/**
 * The sections of a page where it has no sidebar: a line that goes with the
 * reader, says where they are, and opens.
 */
export function InThisChapter({ toc }: { toc: readonly TOCItem[] }) {
  const list = useRef<HTMLDetailsElement>(null);
  const sections = toc.filter(({ level }) => level === 2);
  const read = useCurrentSection();
  const current = sections.find(({ id }) => id === read);
  if (sections.length < 2) return null;
  const close = () => list.current?.removeAttribute('open');
  return (
    <details ref={list} className="inThisChapter">
      <summary>
        In this chapter
        {current && (
          <span
            className="current"
            dangerouslySetInnerHTML={{ __html: `: ${current.value}` }}
          />
        )}
      </summary>
      <ul>
        {sections.map(({ id, value }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === read ? 'location' : undefined}
              onClick={close}
              dangerouslySetInnerHTML={{ __html: value }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
