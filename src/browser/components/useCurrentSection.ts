import { useSyncExternalStore } from 'react';

/** Below the bars at the top, in pixels: where a section is being read. */
const readingLine = 130;

let current: string | undefined;
let isDue = false;
const listeners = new Set<() => void>();

/** The id of the section that is being read; none above the first. */
export function useCurrentSection(): string | undefined {
  return useSyncExternalStore(
    listen,
    () => current,
    () => undefined,
  );
}

export function headingsOfPage(): HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>('article .markdown > h2[id]'),
  ];
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0)
    addEventListener('scroll', lookSoon, { passive: true });
  listeners.add(listener);
  lookSoon();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('scroll', lookSoon);
  };
}

/** Measures once a frame, however many ask. */
function lookSoon(): void {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    const read = headingsOfPage().findLast(
      (heading) => heading.getBoundingClientRect().top < readingLine,
    );
    if (read?.id === current) return;
    current = read?.id;
    for (const listener of listeners) listener();
  });
}
