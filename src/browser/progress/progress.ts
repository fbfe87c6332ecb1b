import { useEffect, useState, type RefObject } from 'react';

/** What this browser remembers of a reader; it leaves the browser never. */
export interface Progress {
  /** The chapter that was open last. */
  last?: string;
  /** Chapters that were read to their end. */
  finished: string[];
}

const kept = 'progress';
const changed = 'progress-changed';

export function readProgress(): Progress {
  try {
    const { last, finished } = JSON.parse(
      localStorage.getItem(kept) ?? '{}',
    ) as Partial<Progress>;
    return {
      ...(typeof last === 'string' && { last }),
      finished: Array.isArray(finished) ? finished : [],
    };
  } catch {
    return { finished: [] };
  }
}

export function keepProgress(progress: Progress): void {
  try {
    localStorage.setItem(kept, JSON.stringify(progress));
  } catch {
    // A browser that keeps nothing is no reason to show a chapter less.
  }
  dispatchEvent(new Event(changed));
}

export function forgetProgress(): void {
  keepProgress({ finished: [] });
}

/** The reader's progress; none while the page is built, and at first. */
export function useProgress(): Progress {
  const [progress, setProgress] = useState<Progress>({ finished: [] });
  useEffect(() => {
    const look = () => setProgress(readProgress());
    look();
    addEventListener(changed, look);
    return () => removeEventListener(changed, look);
  }, []);
  return progress;
}

/** Remembers a chapter as opened, and as finished once its end was in view. */
export function useReading(permalink: string, end: RefObject<Element | null>) {
  useEffect(() => {
    keepProgress({ ...readProgress(), last: permalink });
    const last = end.current;
    if (!last) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      const { finished, ...rest } = readProgress();
      const all = [...new Set([...finished, permalink])];
      keepProgress({ ...rest, finished: all });
    });
    watch.observe(last);
    return () => watch.disconnect();
  }, [permalink, end]);
}
