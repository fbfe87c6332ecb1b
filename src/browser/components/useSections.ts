import { useLayoutEffect, useState } from 'react';

export interface Section {
  id: string;
  title: string;
}

/** Below the bars at the top, in pixels: where a section is being read. */
const readingLine = 130;

/** The sections of the page, and which of them is being read. */
export function useSections(): { sections: Section[]; current?: Section } {
  const [sections, setSections] = useState<Section[]>([]);
  const [at, setAt] = useState(-1);

  // Before the page is painted: what comes later moves the chapters below.
  useLayoutEffect(() => {
    const headings = [
      ...document.querySelectorAll<HTMLElement>('article .markdown > h2[id]'),
    ];
    setSections(headings.map(sectionOf));
    const look = () =>
      setAt(
        headings.findLastIndex(
          (heading) => heading.getBoundingClientRect().top < readingLine,
        ),
      );
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);

  const current = sections[at];
  return { sections, ...(current && { current }) };
}

function sectionOf(heading: HTMLElement): Section {
  const words = heading.cloneNode(true) as HTMLElement;
  words.querySelector('.hash-link')?.remove();
  return { id: heading.id, title: words.textContent };
}
