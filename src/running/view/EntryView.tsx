import { messageHtml } from '../../messages/messageHtml';
import { isMessage } from '../../messages/readMessage';
import { commandHtml, outputHtml } from '../../messages/whole';
import type { Entry } from './bookSession';

interface EntryViewProps {
  entry: Entry;
  /** Keys of messages that the page is about, with spaces between. */
  tells: string | undefined;
  /** Takes the command to the prompt. */
  onEdit: (entry: Entry) => void;
}

/** A command with what it printed, and how that differs from the page. */
export function EntryView({ entry, tells, onEdit }: EntryViewProps) {
  const { command, expected, lines, state, verdict, waited, why } = entry;
  return (
    <span className={`played ${state}`}>
      {command.split('\n').map((line, i) => (
        <span key={i} className="command" data-prompt={i === 0 ? '$ ' : '> '}>
          <span dangerouslySetInnerHTML={{ __html: commandHtml(line) }} />
          {i === 0 && (state === 'done' || state === 'stopped') && (
            <button
              type="button"
              className="pencil"
              aria-label={`Edit: ${command}`}
              onClick={() => onEdit(entry)}
            >
              ✎
            </button>
          )}
        </span>
      ))}
      {lines.map((line, i) => (
        <Output key={`o${i}`} {...{ line, tells }} />
      ))}
      {waited >= 1000 && (
        <span className="remark">{passed(waited)} passed on this clock.</span>
      )}
      {why && <span className="remark">{why}</span>}
      {verdict?.kind === 'differs' && !expected?.length && (
        <span className="remark">{verdict.why}</span>
      )}
      {verdict?.kind === 'differs' && expected && expected.length > 0 && (
        <details className="remark">
          <summary>{verdict.why} What the page has:</summary>
          {expected.map((line, i) => (
            <Output key={i} {...{ line, tells }} />
          ))}
        </details>
      )}
    </span>
  );
}

interface OutputProps {
  line: string;
  tells: string | undefined;
}

function Output({ line, tells }: OutputProps) {
  const isJson = isMessage(line);
  const __html = isJson
    ? messageHtml(line, tells?.split(' '))
    : outputHtml(line);
  const className = isJson ? 'output json' : 'output';
  return <span className={className} dangerouslySetInnerHTML={{ __html }} />;
}

function passed(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120
    ? `${seconds} seconds`
    : `${Math.round(seconds / 60)} minutes`;
}
