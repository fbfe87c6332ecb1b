import { useRef, type ReactNode } from 'react';
import { Copy } from './Copy';
import { Ticked } from './Ticked';

interface CodeProps {
  kind?: string;
  /** The file that the code was taken from, and the place in it. */
  path?: string;
  where?: string;
  title?: string;
  html?: string;
}

/** A piece of code or a terminal session, set while the page was built. */
export function Code({ kind, path, where, title, html = '' }: CodeProps) {
  const code = useRef<HTMLElement>(null);
  const terminal = kind === 'console';
  return (
    <figure className={terminal ? 'code terminal' : 'code'}>
      {(path ?? title) && (
        <figcaption>{caption([path, where, title])}</figcaption>
      )}
      <pre tabIndex={0}>
        <code ref={code} dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
      <Copy
        label={terminal ? 'Copy the commands' : 'Copy the code'}
        text={() => (terminal ? commands(code.current) : whole(code.current))}
      />
    </figure>
  );
}

function caption([path, where, title]: (string | undefined)[]): ReactNode {
  return (
    <>
      {path && <span className="path">{path}</span>}
      {path && where && ', '}
      {where && <Ticked text={where} />}
      {path && title && '. '}
      {title && <Ticked text={title} />}
    </>
  );
}

function whole(code: HTMLElement | null): string {
  return `${code?.textContent ?? ''}\n`;
}

function commands(code: HTMLElement | null): string {
  return [...(code?.querySelectorAll('.command') ?? [])]
    .map((command) => `${command.textContent}\n`)
    .join('');
}
