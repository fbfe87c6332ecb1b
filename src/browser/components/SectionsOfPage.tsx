import { useEffect, useRef, useState } from 'react';

interface Section {
  id: string;
  title: string;
}

/** Below the bar at the top, in pixels: where a section is being read. */
const readingLine = 120;

/** The sections of the page beside it, with the one that is read marked. */
export function SectionsOfPage() {
  const list = useRef<HTMLLIElement>(null);
  const [sections, setSections] = useState<Section[]>([]);
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    const headings = [
      ...document.querySelectorAll<HTMLElement>('article .markdown > h2[id]'),
    ];
    setSections(headings.map((heading) => sectionOf(heading)));
    const look = () =>
      setCurrent(
        headings.findLast(
          (heading) => heading.getBoundingClientRect().top < readingLine,
        )?.id,
      );
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);

  useEffect(() => follow(list.current), [sections]);
  useEffect(() => {
    follow(list.current?.querySelector('[aria-current]'));
  }, [current]);

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

function sectionOf(heading: HTMLElement): Section {
  const words = heading.cloneNode(true) as HTMLElement;
  words.querySelector('.hash-link')?.remove();
  return { id: heading.id, title: words.textContent };
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
