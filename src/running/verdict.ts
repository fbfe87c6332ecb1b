import { matches, settle } from '../literate/sessions/output';
import { notHere } from './commands/command';

/** A command of a page and what the page says it prints. */
export interface Expected {
  command: string;
  output: readonly string[];
}

/** How what was printed compares with what the page says. */
export type Verdict =
  | { kind: 'same' }
  /** It needs the reader's own machine, and says so. */
  | { kind: 'desk' }
  | { kind: 'differs'; why: string };

/**
 * Compares in words. The moment at which a message was emitted is another in
 * each run, and no difference.
 */
export function compare(expected: readonly string[], output: string): Verdict {
  const printed = linesOf(settle(output));
  if (matches(expected, printed)) return { kind: 'same' };
  if (output.includes(notHere)) return { kind: 'desk' };
  if (printed.length === 0)
    return { kind: 'differs', why: 'It printed nothing.' };
  if (expected.length === 0)
    return {
      kind: 'differs',
      why: `It printed ${count(printed)}, the page none.`,
    };
  if (printed.length !== expected.length)
    return {
      kind: 'differs',
      why: `It printed ${count(printed)}, and the page has ${count(expected)}.`,
    };
  const at = printed.findIndex((line, i) => !matches([expected[i]!], [line]));
  return { kind: 'differs', why: `Line ${at + 1} is not what the page has.` };
}

export function linesOf(text: string): string[] {
  const trimmed = text.replace(/\n+$/, '');
  return trimmed === ''
    ? []
    : trimmed.split('\n').map((line) => line.trimEnd());
}

function count(lines: readonly string[]): string {
  return lines.length === 1 ? 'one line' : `${lines.length} lines`;
}
