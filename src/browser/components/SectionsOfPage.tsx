import { useEffect, useRef } from 'react';
import { useSections } from './useSections';

/** The sections of the page beside it, with the one that is read marked. */
export function SectionsOfPage() {
  const list = useRef<HTMLLIElement>(null);
  const { sections, current } = useSections();

  useEffect(() => afterPaint(() => follow(list.current)), [sections]);
  useEffect(
    () =>
      afterPaint(() => follow(list.current?.querySelector('[aria-current]'))),
    [current],
  );

  return (
    <li ref={list} className="sectionsOfPage">
      <ul aria-label="Sections of this page">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current?.id ? 'location' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/**
 * Waits until the list is painted as long as it is. Scrolled in the same frame,
 * what is below it would be seen to move. Returns what calls it off.
 */
function afterPaint(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(frame);
}

/** Scrolls the list, and nothing else, until an entry of it is in view. */
function follow(entry: Element | null | undefined): void {
  const menu = entry?.closest('.menu');
  if (!entry || !menu) return;
  const shown = menu.getBoundingClientRect();
  const { top, bottom } = entry.getBoundingClientRect();
  const isSeen = top >= shown.top + 40 && bottom <= shown.bottom - 40;
  if (!isSeen) menu.scrollTop += top - shown.top - shown.height / 3;
}
