import { listFences } from '../fences/fences';

/** A command of a page, and what the page says it prints. */
export interface Step {
  command: string;
  expected: string[];
  /** The exit code that the page announces: 0 unless its fence says `exit=`. */
  exit: number;
  /** The line of its fence, and whether that shows what the page is to mend. */
  fence: number;
  fails: boolean;
  /** Where the output stands: first line, counted from 1, and indentation. */
  line: number;
  indent: string;
}

/**
 * The commands in a page's `console` fences, top to bottom.
 *
 * `$ ` starts a command and `> ` goes on with it; what follows is its output.
 * `exit=1` on a fence is the code of its last command, `fails` marks a failure
 * that the page mends, and a fence that says `norun="reason"` is left out.
 */
export function listSteps(page: string): Step[] {
  return listFences(page)
    .filter(
      ({ kind, attributes }) => kind === 'console' && !attributes['norun'],
    )
    .flatMap(({ body, line, indent, attributes }) => {
      const steps = parseSteps(body, line + 1, indent);
      const last = steps.at(-1);
      if (last) last.exit = Number(attributes['exit'] ?? 0);
      const fails = 'fails' in attributes;
      return steps.map((step) => ({ ...step, fence: line, fails }));
    });
}

type Parsed = Omit<Step, 'fence' | 'fails'>;

function parseSteps(body: string, firstLine: number, indent: string): Parsed[] {
  const steps: Parsed[] = [];
  for (const [i, text] of body.split('\n').entries()) {
    const step = steps.at(-1);
    if (text.startsWith('$ ')) {
      const command = text.slice(2);
      steps.push({
        command,
        expected: [],
        exit: 0,
        line: firstLine + i + 1,
        indent,
      });
    } else if (step && text.startsWith('> ') && step.expected.length === 0) {
      step.command += `\n${text.slice(2)}`;
      step.line++;
    } else {
      step?.expected.push(text);
    }
  }
  return steps;
}
