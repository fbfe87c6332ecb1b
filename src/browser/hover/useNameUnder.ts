import { useEffect, useState } from 'react';
import { loadNames, type Name } from './loadNames';
import { nameAt, rangeOf } from './places';
import { stepFrom } from './arrows';

/** Where the reader clicked, or pointed while the names were being fetched, in pixels of the window. */
export interface Pointed {
  x: number;
  y: number;
}

/** Long enough to cross the gap between a name and its note, in milliseconds. */
const patience = 250;

/** The name of a listing that the reader points at, or walked to by keys; none when they left it. */
export function useNameUnder(
  listing: string,
  code: HTMLElement,
  at: Pointed | undefined,
): Name | undefined {
  const [names, setNames] = useState<Name[]>([]);
  const [name, setName] = useState<Name>();

  useEffect(() => {
    let wanted = true;
    void loadNames(listing).then((loaded) => {
      if (!wanted) return;
      setNames(loaded);
      if (at) setName(nameAt(code, loaded, at.x, at.y));
    });
    return () => {
      wanted = false;
    };
  }, [listing, code, at]);

  useEffect(() => {
    const figure = code.closest('figure');
    const pre = code.closest('pre');
    if (!figure || !pre) return;
    const listening = new AbortController();
    const { signal } = listening;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(leaving);
      leaving = setTimeout(() => setName(undefined), patience);
    };

    const point = (event: PointerEvent) => {
      if ((event.target as Element).closest('.nameNote')) {
        clearTimeout(leaving);
        return;
      }
      const found = nameAt(code, names, event.clientX, event.clientY);
      if (!found) return leave();
      clearTimeout(leaving);
      setName(found);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return setName(undefined);
      if (event.target !== pre) return;
      const next = name
        ? stepFrom(name, event.key, names, code.textContent ?? '')
        : event.key === 'Enter'
          ? names[0]
          : undefined;
      if (!next) return;
      event.preventDefault();
      reveal(pre, rangeOf(code, next.start, next.end));
      setName(next);
    };
    const withMouse = (act: (event: PointerEvent) => void) => {
      return (event: PointerEvent) => {
        if (event.pointerType === 'mouse') act(event);
      };
    };
    figure.addEventListener('pointermove', withMouse(point), { signal });
    figure.addEventListener('pointerleave', withMouse(leave), { signal });
    pre.addEventListener('blur', leave, { signal });
    document.addEventListener('keydown', press, { signal });
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!figure.contains(target as Node)) setName(undefined);
      },
      { signal },
    );
    return () => {
      clearTimeout(leaving);
      listening.abort();
    };
  }, [names, name, code]);

  return name;
}

/** Brings a name into view, sideways in its listing and down the page. */
function reveal(pre: HTMLElement, range: Range): void {
  const at = range.getBoundingClientRect();
  const frame = pre.getBoundingClientRect();
  if (at.right > frame.right - 16)
    pre.scrollLeft += at.right - frame.right + 48;
  if (at.left < frame.left + 16) pre.scrollLeft -= frame.left - at.left + 48;
  const height = document.documentElement.clientHeight;
  if (at.bottom > height - 120) scrollBy(0, at.bottom - height + 160);
  if (at.top < 80) scrollBy(0, at.top - 160);
}
