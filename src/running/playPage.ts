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

/**
 * A page hears of a promise that nobody caught by an event; Node, and whoever
 * else listens to it meanwhile, by another. Here they hear it as a page does.
 */
async function hearingRejections<T>(work: () => Promise<T>): Promise<T> {
  const page = globalThis as { addEventListener?: unknown };
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  page.addEventListener = (_: string, hear: (event: object) => void) =>
    process.on('unhandledRejection', (reason) =>
      hear({ reason, preventDefault: () => {} }),
    );
  try {
    return await work();
  } finally {
    delete page.addEventListener;
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Plays the sessions of a page as its worker does. */
export async function playInPage(
  root: string,
  page: Page,
  trees: PageTrees,
): Promise<PlayedHere[]> {
  const { folders, sessions } = trees;
  let held = folders[0]!;
  const shell = openShell(loadBash(root), createMachine(nextTurn), held);
  const played: PlayedHere[] = [];
  const commands = listCommands(page);
  const fences = [...new Set(commands.map(({ fence }) => fence))];
  for (const command of commands) {
    const wanted = folders[sessions[fences.indexOf(command.fence)]!]!;
    await shell.hold(held, wanted);
    held = wanted;
    const { output, exitCode } = await hearingRejections(() =>
      shell.run(command.text),
    );
    const printed = linesOf(settle(output));
    const isSame =
      exitCode === command.exit && matches(command.expected, printed);
    played.push({ command, printed, exitCode, isSame });
  }
  return played;
}
