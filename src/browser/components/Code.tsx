import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { RunButton } from '@site/src/running/view/RunButton';
import { useRun } from '@site/src/running/view/useRun';
import { Path, WholeFile } from '../folders/Path';
import { Copy } from './Copy';
import { Ticked } from './Ticked';

// Fetched when somebody first points at code, or reaches it with the keyboard.
const Names = lazy(() => import('../hover/Names'));

interface CodeProps {
  kind?: string;
  /** The file that the code was taken from, and the place in it. */
  path?: string;
  where?: string;
  /** Said of what the reader pastes. */
  step?: string;
  /** The number of the step, if a later one on the page goes on with its file. */
  passing?: string;
  /** What stands around it in the reader's file, in one line each. */
  above?: string;
  below?: string;
  title?: string;
  /** What it is called in the types of the page, if it has any. */
  listing?: string;
  html?: string;
  /** What the page calls it, from where the script takes it. */
  text?: string;
  /** Of a session that can be run: its number on the page, from 0. */
  runs?: string;
  /** Keys of messages that the text around it is about, with spaces between. */
  tells?: string;
}

interface Point {
  x: number;
  y: number;
}

interface Asked {
  code: HTMLElement;
  at: Point | undefined;
}

/** A piece of code or a terminal session, set while the page was built. */
export function Code(props: CodeProps) {
  const { kind, path, where, step, passing, title } = props;
  const { listing, above, below, runs, tells, html = '', text } = props;
  const figure = useRef<HTMLElement>(null);
  const code = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<Asked>();
  const terminal = kind === 'console';
  const { state, press } = useRun(figure, runs !== undefined);
  const ask = (at?: Point) => {
    if (!listing || !code.current || (asked && !at)) return;
    setAsked({ code: code.current, at });
  };
  const listed = (
    <pre
      tabIndex={0}
      data-names={listing}
      data-above={above}
      data-below={below}
      onFocus={() => ask()}
      onPointerEnter={({ pointerType, clientX: x, clientY: y }) => {
        if (pointerType === 'mouse' && !asked) ask({ x, y });
      }}
      onClick={({ clientX: x, clientY: y }) => ask({ x, y })}
    >
      <code
        ref={code}
        data-text={text}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </pre>
  );
  return (
    <figure
      ref={figure}
      className={terminal ? 'code terminal' : 'code'}
      data-runs={runs}
    >
      {(path ?? title) && (
        <figcaption>
          {path &&
            (step ? (
              <WholeFile {...{ path, passing }} />
            ) : (
              <Path path={path} />
            ))}
          {caption(path, where, title)}
        </figcaption>
      )}
      {state?.Terminal && figure.current ? (
        <state.Terminal
          figure={figure.current}
          html={html}
          number={Number(runs)}
          address={state.address}
          presses={state.presses}
          tells={tells}
        />
      ) : (
        listed
      )}
      {state && !state.Terminal && (
        <p className="unfetched" role="status">
          What runs it could not be fetched. Is the network away? Run tries
          again.
        </p>
      )}
      <div className="tools">
        {runs && <RunButton onRun={press} />}
        <Copy
          label={terminal ? 'Copy the commands' : 'Copy the code'}
          text={() =>
            terminal ? commands(figure.current) : whole(code.current)
          }
        />
      </div>
      {listing && asked && (
        <Suspense>
          <Names listing={listing} {...asked} />
        </Suspense>
      )}
    </figure>
  );
}

function caption(path?: string, where?: string, title?: string): ReactNode {
  return (
    <>
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
