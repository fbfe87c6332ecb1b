import { join } from 'node:path';
import type { Page } from '../literate/book/files';
import { listCommands, type Command } from '../literate/sessions/commands';
import { matches, settle } from '../literate/sessions/output';
import type { PageTrees } from '../literate/sessions/trees';
import { createMachine } from './machine';
import { openShell, type BashPackage } from './shell';
import { linesOf } from './verdict';

/** A command of a page, played in the page's own shell but under Node. */
export interface PlayedHere {
  command: Command;
  printed: string[];
  exitCode: number;
  /** Whether it printed and ended as the page says. */
  isSame: boolean;
}

/** The shell as a browser gets it: without the half of it that needs Node. */
export function loadBash(root: string): BashPackage {
  const file = 'node_modules/just-bash/dist/bundle/browser.js';
  // By its path, since the package offers this half to `import` alone.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(join(root, file)) as BashPackage;
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Plays the sessions of a page as its worker does. */
export async function playInPage(
  root: string,
  page: Page,
  trees: PageTrees,
): Promise<PlayedHere[]> {
  const shell = openShell(loadBash(root), createMachine(nextTurn), trees.after);
  const played: PlayedHere[] = [];
  let held = trees.after;
  for (const command of listCommands(page)) {
    const wanted = command.fails ? trees.before : trees.after;
    await shell.hold(held, wanted);
    held = wanted;
    const { output, exitCode } = await shell.run(command.text);
    const printed = linesOf(settle(output));
    const isSame =
      exitCode === command.exit && matches(command.expected, printed);
    played.push({ command, printed, exitCode, isSame });
  }
  return played;
}
