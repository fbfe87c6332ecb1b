import { isDeepStrictEqual } from 'node:util';
import { startSandbox } from './startSandbox';
import type { Files } from '../book/files';
import { filesAfter, filesAt, filesBefore } from '../steps/checkpoint';
import { openGuide } from '../steps/guide';
import type { Page } from '../book/files';
import { makeClone } from './clone';
import { settle } from './output';
import { root } from '../book/root';
import { listCommands, type Command } from './commands';
import { openShell } from './shell';

/** A command that was run, and what it really printed. */
interface Ran {
  command: Command;
  printed: string[];
  exitCode: number;
}

/** The same, after the page's connector had its turn too. */
export interface Played extends Ran {
  /** A failure that this page should mend, and that its connector still shows. */
  remains: boolean;
}

/** Where the commands of the pages seem to run. */
export const home = '/home/you/commoditizing-data-integration';

/**
 * Runs the commands of a page in one shell, in what looks like a fresh clone,
 * against a sandbox of its own in which it is nine in the morning of
 * 2 March 2026. Pages say port 8080; the real one is swapped in and out.
 *
 * The connector in the clone is what the reader has who has pasted all that
 * stands above the fence, or for a fence `atend` all of the page. For a fence
 * that `fails` it is what they had before the page, and what fails there must
 * not fail at its end.
 */
export async function playPage(page: Page): Promise<Played[]> {
  const { path } = page;
  const commands = listCommands(page);
  if (commands.length === 0) return [];

  const { book } = openGuide(root);
  const before = runnable(filesBefore(book, path));
  const isTold = path >= ([...book.trees.keys()].at(-1) ?? '');
  const after = isTold ? undefined : runnable(filesAfter(book, path));
  const sandbox = await startSandbox(['--clock', '2026-03-02T09:00:00Z']);
  const clone = makeClone(sandbox.port);
  const shell = openShell(clone.folder, terminal());
  const here = `:${sandbox.port}`;
  try {
    const played: Played[] = [];
    for (const fence of byFence(commands)) {
      const { fails, atEnd } = fence[0]!;
      clone.hold(fails ? before : atEnd ? after : soFar(fence[0]!));
      const shown = await runAll(fence);
      if (fails) clone.hold(after);
      const remains = fails && isDeepStrictEqual(shown, await runAll(fence));
      played.push(...shown.map((one) => ({ ...one, remains })));
    }
    return played;
  } finally {
    shell.close();
    clone.remove();
    await sandbox.stop();
  }

  /** With nothing pasted below it, it is the folder that comes next anyway. */
  function soFar({ fence }: Command): Files | undefined {
    const isLast = !book.steps.some(
      (step) => step.page === path && step.line > fence,
    );
    return isLast ? after : runnable(filesAt(book, path, fence));
  }

  async function runAll(commands: readonly Command[]): Promise<Ran[]> {
    const ran: Ran[] = [];
    for (const command of commands) {
      const typed = command.text.replaceAll(':8080', here);
      const { output, exitCode } = await shell.run(typed);
      const shown = settle(output)
        .replaceAll(here, ':8080')
        .replaceAll(clone.folder, home)
        .replaceAll(root, home);
      ran.push({ command, printed: linesOf(shown), exitCode });
    }
    return ran;
  }
}

function byFence(commands: readonly Command[]): Command[][] {
  const fences = new Map<number, Command[]>();
  for (const command of commands) {
    const { fence } = command;
    fences.set(fence, [...(fences.get(fence) ?? []), command]);
  }
  return [...fences.values()];
}

/** As long as the reader has nothing to start, pages show the finished connector. */
function runnable(files: Files): Files | undefined {
  return files.has('connector/src/main.ts') ? files : undefined;
}

/** What a new terminal has, whatever started this process. */
export function terminal(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|INIT_CWD$|CI$|FORCE_COLOR$)/i.test(name),
  );
  const path = (process.env['PATH'] ?? '').split(':');
  return {
    ...Object.fromEntries(inherited),
    PATH: path.filter((folder) => !folder.includes('node_modules')).join(':'),
    TS_NODE_TRANSPILE_ONLY: '1',
    npm_config_loglevel: 'error',
    NO_COLOR: '1',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  };
}

/** What was printed, line by line, without blanks that nobody sees. */
export function linesOf(text: string): string[] {
  const trimmed = text.replace(/\n+$/, '');
  return trimmed === ''
    ? []
    : trimmed.split('\n').map((line) => line.trimEnd());
}
