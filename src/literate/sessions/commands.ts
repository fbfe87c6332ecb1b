import type { Page } from '../book/files';
import { isRun, listBlocks, type Session } from '../fences/block';

/** A command of a page, and what the page says it prints. */
export interface Command {
  /** What is typed, with a newline where it goes on. */
  text: string;
  expected: string[];
  /** The exit code that the page announces: 0 unless its fence says `exit=`. */
  exit: number;
  /** The line of its fence, and whether that shows what the page is to mend. */
  fence: number;
  fails: boolean;
  /** Whether it needs steps further down. */
  atEnd: boolean;
  /** Where the output stands: first line, counted from 1, and indentation. */
  line: number;
  indent: string;
}

/**
 * The commands of a page's sessions, top to bottom, without those that cannot
 * be run here: `$ ` starts a command and `> ` goes on with it; what follows is
 * its output. Throws a WeaveError for a block that the page has wrong.
 */
export function listCommands(page: Page): Command[] {
  return listBlocks(page).flatMap((block) =>
    isRun(block) ? commandsOf(block) : [],
  );
}

function commandsOf(session: Session): Command[] {
  const { body, line, indent, exit, fails, atEnd } = session;
  const commands: Command[] = [];
  for (const [i, text] of body.split('\n').entries()) {
    const last = commands.at(-1);
    if (text.startsWith('$ ')) {
      commands.push({
        text: text.slice(2),
        expected: [],
        exit: 0,
        fence: line,
        fails,
        atEnd,
        line: line + i + 2,
        indent,
      });
    } else if (last && text.startsWith('> ') && last.expected.length === 0) {
      last.text += `\n${text.slice(2)}`;
      last.line++;
    } else {
      last?.expected.push(text);
    }
  }
  const last = commands.at(-1);
  if (last) last.exit = exit;
  return commands;
}
