import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { parseBlock } from './block';
import { sessionOf, type Entry } from './bookSession';
import { EntryView } from './EntryView';
import { Prompt } from './Prompt';
import { askAll, sessionsOfPage } from './runEvents';

export interface TerminalProps {
  figure: HTMLElement;
  html: string;
  /** Which of the page's sessions it is, from 0. */
  number: number;
  /** Where the files of the page are. */
  address: string;
  /** Keys of messages that the text around it is about, with spaces between. */
  tells: string | undefined;
  /** How often Run was pressed at this block; 0 if only at later ones. */
  presses: number;
}

/** A session that runs: in the place of the one that is printed on the page. */
export default function Terminal(props: TerminalProps) {
  const { figure, html, number, address, presses, tells } = props;
  const session = useMemo(() => sessionOf(address), [address]);
  const block = useMemo(() => parseBlock(html, number), [html, number]);
  const shown = useSyncExternalStore(session.subscribe, () =>
    session.look(figure),
  );
  const [line, setLine] = useState('');
  /** What the line in the prompt was, before the reader edited it. */
  const [edited, setEdited] = useState<Entry>();

  useEffect(() => {
    session.attach(figure, block);
    return () => session.detach(figure);
  }, [session, figure, block]);

  useEffect(() => {
    if (presses === 0) return;
    // The blocks before this one mount in the same turn.
    const timer = setTimeout(() => void session.play(figure));
    return () => clearTimeout(timer);
  }, [session, figure, presses]);

  const isBusy = isRunning(shown.entries);
  const printed = shown.entries.filter(({ isOwn }) => !isOwn);
  const own = shown.entries.filter(({ isOwn }) => isOwn);
  const edit = (entry: Entry) => {
    setLine(entry.command);
    setEdited(entry);
  };
  const runAll = () => {
    if (session.hasPlayed(sessionsOfPage())) session.startOver();
    askAll();
  };
  const list = (entries: readonly Entry[]) => (
    <pre tabIndex={0}>
      <code>
        {entries.map((entry, i) => (
          <EntryView key={i} {...{ entry, tells }} onEdit={edit} />
        ))}
      </code>
    </pre>
  );
  return (
    <div className="ran" aria-busy={isBusy}>
      {printed.length > 0 && list(printed)}
      <p className="verdict" role="status">
        {inWords(printed)}
      </p>
      {own.length > 0 && list(own)}
      <p className="heard" role="status">
        {heard(own.at(-1) ?? printed.find(({ why }) => why))}
      </p>
      <Prompt
        value={line}
        onChange={(text) => {
          setLine(text);
          if (text === '') setEdited(undefined);
        }}
        history={shown.entries.map(({ command }) => command)}
        isBusy={isBusy}
        onRun={(command) => void session.type(figure, command, edited)}
        onStop={() => session.stop()}
        complete={(text) => session.complete(text)}
      />
      <p className="runs">
        <button type="button" onClick={runAll}>
          Run all on this page
        </button>
        <button type="button" onClick={() => session.startOver()}>
          Start over
        </button>
      </p>
    </div>
  );
}

/** As much of an output as anybody wants to hear at once, in lines. */
const hearable = 8;

/** What a command of the reader's own printed, for those who do not see it. */
function heard(last: Entry | undefined): string {
  if (last?.why) return last.why;
  if (last?.state !== 'done') return '';
  const { lines } = last;
  if (lines.length === 0) return 'It printed nothing.';
  const more = lines.length - hearable;
  return [
    ...lines.slice(0, hearable),
    ...(more > 0 ? [`and ${more} more lines`] : []),
  ].join('\n');
}

function isRunning(entries: readonly Entry[]): boolean {
  return entries.some(({ state }) => state === 'running');
}

/** What is to be said of the commands that the page has. */
function inWords(entries: readonly Entry[]): string {
  if (isRunning(entries)) return 'Running…';
  const compared = entries.flatMap(({ verdict }) => verdict ?? []);
  if (compared.length === 0) return '';
  const away = compared.filter(({ kind }) => kind === 'desk').length;
  if (away > 0)
    return 'Not all of this can run in a page: at your desk, the same commands do.';
  const others = compared.filter(({ kind }) => kind === 'differs').length;
  if (others === 0) return 'As printed.';
  return others === 1
    ? 'One command printed something else than the page says.'
    : `${others} commands printed something else than the page says.`;
}
