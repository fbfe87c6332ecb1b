import { Ticked } from '../components/Ticked';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Name } from './loadNames';
import { rangeOf } from './places';

/** To the edges of the window, in pixels. */
const margin = 8;

interface NoteProps {
  name: Name;
  code: HTMLElement;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What the compiler says of a name, under it, and a line that marks it. */
export function Note({ name, code }: NoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const [mark, setMark] = useState<Box>();
  const [left, setLeft] = useState(0);
  useLayoutEffect(() => {
    const frame = code.closest('figure');
    const pre = code.closest('pre');
    if (!frame || !pre) return;
    const place = () => {
      const from = frame.getBoundingClientRect();
      const at = rangeOf(code, name.start, name.end).getBoundingClientRect();
      const { width, height } = at;
      const x = at.left - from.left;
      setMark({ left: x, top: at.top - from.top, width, height });
      const page = document.documentElement.clientWidth - from.left - margin;
      const widest = page - (note.current?.offsetWidth ?? 0);
      setLeft(Math.max(margin - from.left, Math.min(x, widest)));
    };
    place();
    pre.addEventListener('scroll', place);
    return () => pre.removeEventListener('scroll', place);
  }, [name, code]);

  return (
    <>
      <div className="nameMark" style={mark} />
      <div
        ref={note}
        className="nameNote"
        style={mark && { left, top: mark.top + mark.height + 2 }}
      >
        <code dangerouslySetInnerHTML={{ __html: name.html }} />
        {name.doc && (
          <p>
            <Ticked text={name.doc} />
          </p>
        )}
      </div>
    </>
  );
}
