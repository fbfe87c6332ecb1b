import { Note } from './Note';
import { useNameUnder, type Pointed } from './useNameUnder';

interface NamesProps {
  listing: string;
  code: HTMLElement;
  at: Pointed | undefined;
}

/**
 * The types of a listing's names: under the pointer, under a finger, or from
 * the keyboard, with Enter, the arrows and Escape. Mounted when asked for.
 */
export default function Names({ listing, code, at }: NamesProps) {
  const name = useNameUnder(listing, code, at);
  return (
    <>
      <span role="status" className="said">
        {name && `${plain(name.html)} ${name.doc}`}
      </span>
      {name && <Note name={name} code={code} />}
    </>
  );
}

function plain(html: string): string {
  const text = new DOMParser().parseFromString(html, 'text/html');
  return text.body.textContent ?? '';
}
