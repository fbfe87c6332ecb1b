import type { Entry } from './bookSession';

interface EntryViewProps {
  entry: Entry;
  /** Takes the command to the prompt. */
  onEdit: (command: string) => void;
}

/** A command with what it printed, and how that differs from the page. */
export function EntryView({ entry, onEdit }: EntryViewProps) {
  const { command, expected, lines, state, verdict, waited } = entry;
  return (
    <span className={`played ${state}`}>
      {command.split('\n').map((line, i) => (
        <span key={i} className="command" data-prompt={i === 0 ? '$ ' : '> '}>
          {line}
          {i === 0 && state !== 'waiting' && (
            <button
              type="button"
              className="edit"
              aria-label={`Edit: ${command}`}
              onClick={() => onEdit(command)}
            >
              ✎
            </button>
          )}
        </span>
      ))}
      {lines.map((line, i) => (
        <span key={`o${i}`} className={`output${isJson(line) ? ' json' : ''}`}>
          {line}
        </span>
      ))}
      {waited >= 1000 && (
        <span className="remark">{passed(waited)} passed on this clock.</span>
      )}
      {verdict?.kind === 'differs' && (
        <details className="remark">
          <summary>{verdict.why} What the page has:</summary>
          {expected?.map((line, i) => (
            <span key={i} className="output">
              {line}
            </span>
          ))}
        </details>
      )}
    </span>
  );
}

function isJson(line: string): boolean {
  return /^[{[]["{]/.test(line);
}

function passed(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120
    ? `${seconds} seconds`
    : `${Math.round(seconds / 60)} minutes`;
}
