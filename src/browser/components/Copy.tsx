import { useEffect, useState } from 'react';

const shownFor = 2_000;

/** Puts text on the clipboard, and says whether that went well. */
export function Copy({ label, text }: { label: string; text: () => string }) {
  const [said, setSaid] = useState('Copy');
  useEffect(() => {
    if (said === 'Copy') return;
    const timer = setTimeout(() => setSaid('Copy'), shownFor);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setSaid('Copied'),
      () => setSaid('Not copied'),
    );
  return (
    <button type="button" className="copy" title={label} onClick={copy}>
      <span aria-live="polite">{said}</span>
    </button>
  );
}
