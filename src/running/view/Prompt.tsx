import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface PromptProps {
  value: string;
  onChange: (line: string) => void;
  /** Commands that were run before, oldest first. */
  history: readonly string[];
  isBusy: boolean;
  onRun: (command: string) => void;
  onStop: () => void;
  complete: (line: string) => Promise<string[]>;
}

/** Where the reader types on: Enter runs, arrows go back, Tab completes names. */
export function Prompt(props: PromptProps) {
  const { value, onChange, history, isBusy, onRun, onStop, complete } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [back, setBack] = useState(0);

  useEffect(() => {
    // A command that was taken here to be edited wants the cursor behind it.
    if (value !== '' && document.activeElement !== field.current)
      field.current?.focus();
  }, [value]);

  const recall = (steps: number) => {
    const at = Math.min(Math.max(back + steps, 0), history.length);
    setBack(at);
    onChange(at === 0 ? '' : (history[history.length - at] ?? ''));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, shiftKey } = event;
    if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      if (value.trim() === '' || isBusy) return;
      onRun(value.trim());
      onChange('');
      setBack(0);
    } else if (ctrlKey && key === 'c' && hasNoSelection()) {
      event.preventDefault();
      if (isBusy) onStop();
      else onChange('');
    } else if (
      (key === 'ArrowUp' || key === 'ArrowDown') &&
      !isMultiLine(value)
    ) {
      event.preventDefault();
      recall(key === 'ArrowUp' ? 1 : -1);
    } else if (key === 'Tab' && !shiftKey && /\S$/.test(value)) {
      event.preventDefault();
      void complete(value).then((names) => {
        const common = commonStart(names);
        const word = /[^\s|;&<>]*$/.exec(value)?.[0] ?? '';
        // With nothing to add, Tab leaves the field, as everywhere else.
        if (common.length > word.length)
          onChange(value.slice(0, value.length - word.length) + common);
        else field.current?.blur();
      });
    }
  };

  return (
    <label className="prompt">
      <span aria-hidden="true">$ </span>
      <textarea
        ref={field}
        rows={value.split('\n').length}
        value={value}
        aria-label="Type a command"
        placeholder={isBusy ? '' : 'type on, or help'}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {isBusy && (
        <button type="button" onClick={onStop}>
          Stop
        </button>
      )}
    </label>
  );
}

function hasNoSelection(): boolean {
  return (getSelection()?.toString() ?? '') === '';
}

function isMultiLine(value: string): boolean {
  return value.includes('\n');
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others)
    while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
