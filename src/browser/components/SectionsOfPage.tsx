import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { headingsOfPage, useCurrentSection } from './useCurrentSection';

interface Section {
  id: string;
  title: string;
}

/** The sections of the page beside it, with the one that is read marked. */
export function SectionsOfPage() {
  const list = useRef<HTMLLIElement>(null);
  const [sections, setSections] = useState<Section[]>([]);
  const current = useCurrentSection();

  // Before the page is painted: what comes later moves the chapters below.
  useLayoutEffect(() => {
    if (isHidden(list.current)) return;
    setSections(headingsOfPage().map(sectionOf));
  }, []);

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
              aria-current={id === current ? 'location' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** In a sidebar that a phone does not show; its menu is another, and is shown. */
function isHidden(list: HTMLElement | null): boolean {
  const isBeside = list?.closest('.theme-doc-sidebar-container');
  return Boolean(isBeside) && !matchMedia('(min-width: 997px)').matches;
}

function sectionOf(heading: HTMLElement): Section {
  const words = heading.cloneNode(true) as HTMLElement;
  words.querySelector('.hash-link')?.remove();
  return { id: heading.id, title: words.textContent };
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
