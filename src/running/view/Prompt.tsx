import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';

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

const nearest = { block: 'nearest' } as const;

/** Where the reader types on: Enter runs, arrows go back, Tab completes names. */
export function Prompt(props: PromptProps) {
  const { value, onChange, history, isBusy, onRun, onStop, complete } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [back, setBack] = useState(0);
  /** Names that Tab found, if they go on in more than one way. */
  const [names, setNames] = useState<string[]>([]);
  /** What Tab had nothing to add to: pressed again, it leaves the field. */
  const tried = useRef<string>(undefined);

  useEffect(() => {
    // A command that was taken here to be edited wants the cursor behind it.
    if (value !== '' && document.activeElement !== field.current)
      field.current?.focus();
  }, [value]);

  useLayoutEffect(() => {
    // As high as its lines: a long command wraps, above all on a phone.
    const box = field.current;
    if (!box) return;
    box.style.height = 'auto';
    const borders = box.offsetHeight - box.clientHeight;
    box.style.height = `${box.scrollHeight + borders}px`;
  }, [value]);

  useEffect(() => {
    // As a terminal does: where the reader types stays in sight.
    const box = field.current;
    if (document.activeElement === box) box?.scrollIntoView(nearest);
  }, [isBusy]);

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
      setNames([]);
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
    } else if (
      key === 'Tab' &&
      !shiftKey &&
      /\S$/.test(value) &&
      tried.current !== value
    ) {
      event.preventDefault();
      void complete(value).then((names) => {
        const common = commonStart(names);
        const word = /[^\s|;&<>]*$/.exec(value)?.[0] ?? '';
        if (common.length > word.length)
          onChange(value.slice(0, value.length - word.length) + common);
        else tried.current = value;
        setNames(names.length > 1 ? names : []);
      });
    }
  };

  const onStopped = () => {
    onStop();
    // The button goes, and whoever pressed it is to stay here.
    field.current?.focus();
  };

  return (
    <>
      <label className="prompt">
        <span aria-hidden="true">$ </span>
        <textarea
          ref={field}
          rows={1}
          value={value}
          aria-label="Type a command"
          placeholder={isBusy ? '' : 'type on, or help'}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          enterKeyHint="go"
          onChange={({ target, nativeEvent }) => {
            const isTyped = /^insert(Text|Repl)/.test(
              (nativeEvent as InputEvent).inputType ?? '',
            );
            setNames([]);
            onChange(isTyped ? straight(target.value) : target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {isBusy && (
          <button type="button" onClick={onStopped}>
            Stop
          </button>
        )}
      </label>
      <p className="names" role="status">
        {names.join('  ')}
      </p>
    </>
  );
}

/** A phone's keyboard makes quotes and dashes for prose. */
function straight(text: string): string {
  return text
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/\u2014/g, '--');
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
