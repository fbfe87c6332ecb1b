import { useLocation } from '@docusaurus/router';
import { useRef, useState } from 'react';

interface FirstSyncProps {
  name: string;
  caption: string;
  /** The drawing: put in while the page is built. */
  svg?: string;
  text?: string;
}

/** The way of a row, drawn; a click sends the rows on it in the page itself. */
export function FirstSync({ caption, svg = '', text }: FirstSyncProps) {
  const { pathname } = useLocation();
  const drawing = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  const run = async () => {
    const { current } = drawing;
    if (!current || isBusy) return;
    setBusy(true);
    setSaid('Fetching the connector and its sandbox …');
    const { runFirstSync } = await import('@site/src/running/view/firstSync');
    const address = `${pathname.replace(/\/?$/, '/')}index.running.json`;
    setSaid(await runFirstSync(current, address));
    setBusy(false);
  };

  return (
    <figure className="drawing firstSync">
      {/* The drawing is never set anew, so that a run can fill it. */}
      <div
        ref={drawing}
        data-text={text}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <figcaption>
        {caption}{' '}
        <button type="button" onClick={() => void run()}>
          Run it in this page
        </button>
        <span className="said" role="status">
          {said}
        </span>
      </figcaption>
    </figure>
  );
}
