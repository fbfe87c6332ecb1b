import OriginalSearchBar from '@theme-original/SearchBar';
import { useEffect, useRef, type ComponentProps } from 'react';

/**
 * The plugin's search box, which takes the focus when its index has arrived.
 * By then a reader may be elsewhere, and stays there.
 */
export default function SearchBar(
  props: ComponentProps<typeof OriginalSearchBar>,
) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = box.current?.querySelector('input');
    if (!input) return;
    let isElsewhere = true;
    const { signal, abort } = listening();
    const move = ({ target }: Event) => {
      isElsewhere = !box.current?.contains(target as Node);
    };
    const call = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === '/' || (key === 'k' && (ctrlKey || metaKey)))
        isElsewhere = false;
    };
    const options = { capture: true, signal };
    // To pass over the box is no search: nothing is fetched for it.
    input.addEventListener('mouseover', stop, { signal });
    document.addEventListener('focusin', move, options);
    document.addEventListener('pointerdown', move, options);
    document.addEventListener('keydown', call, options);
    input.focus = (how) => {
      if (!isElsewhere) HTMLElement.prototype.focus.call(input, how);
    };
    return abort;
  }, []);
  return (
    <div ref={box} className="searchBox">
      <OriginalSearchBar {...props} />
    </div>
  );
}

function stop(event: Event): void {
  event.stopPropagation();
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
