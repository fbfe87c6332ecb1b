import { useEffect, useRef } from 'react';

const kept = 'keys';
const steps = 'article figure.code';
/** Below the bar at the top, in pixels. */
const top = 90;

/** Single keys for those who read with the keyboard, and a list of them. */
export function Keys() {
  const list = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const isOn = useRef(true);
  useEffect(() => {
    isOn.current = localStorage.getItem(kept) !== 'off';
    if (box.current) box.current.checked = isOn.current;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      if (event.key === '?') list.current?.showModal();
      else if (isOn.current && act(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <dialog ref={list} className="keys" aria-labelledby="keys-title">
      <form method="dialog">
        <p id="keys-title" className="sectionTitle">
          Keys
        </p>
        <dl>
          <dt>
            <kbd>j</kbd> <kbd>k</kbd>
          </dt>
          <dd>next and previous listing</dd>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>search</dd>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>in a listing: the types of its names, arrows to walk</dd>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>this list</dd>
        </dl>
        <label>
          <input
            ref={box}
            type="checkbox"
            defaultChecked
            onChange={({ target }) => {
              isOn.current = target.checked;
              localStorage.setItem(kept, target.checked ? 'on' : 'off');
            }}
          />{' '}
          Listen to these keys
        </label>
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable]') !==
      null
  );
}

function act(key: string): boolean {
  if (key === 'j') return walk(1);
  if (key === 'k') return walk(-1);
  if (key !== '/') return false;
  const search = document.querySelector<HTMLElement>('.navbar__search-input');
  search?.focus();
  return search !== null;
}

/** To the next listing below the bar, or back to the one before it. */
function walk(by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(steps)];
  const away = (listing: HTMLElement) =>
    listing.getBoundingClientRect().top - top;
  const next =
    by > 0
      ? all.find((listing) => away(listing) > 4)
      : all.findLast((listing) => away(listing) < -4);
  if (!next) return false;
  next.querySelector('pre')?.focus({ preventScroll: true });
  scrollBy(0, away(next));
  return true;
}
