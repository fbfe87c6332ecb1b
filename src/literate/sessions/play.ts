import { isDeepStrictEqual } from 'node:util';
import { startSandbox } from './startSandbox';
import { filesAfter, filesBefore, type Files } from '../steps/checkpoint';
import { openGuide } from '../steps/guide';
import type { Page } from '../steps/steps';
import { makeClone } from './clone';
import { settle } from './output';
import { root } from '../root';
import { listSteps, type Step } from './commands';
import { openShell } from './shell';

/** A step that was run, and what it really printed. */
interface Ran {
  step: Step;
  printed: string[];
  exitCode: number;
}

export interface Played extends Ran {
  /** A failure that this page should mend, and that its connector still shows. */
  remains: boolean;
}

export const home = '/home/you/commoditizing-data-integration';

/**
 * Runs the commands of a page in one shell, in what looks like a fresh clone,
 * against a sandbox of its own in which it is nine in the morning of
 * 2 March 2026. Pages say port 8080; the real one is swapped in and out.
 *
 * The connector in the clone is what the reader has at the end of the page. For
 * a fence that `fails` it is what they had before, and what fails there must
 * not fail afterwards.
 */
export async function playPage({ path, text }: Page): Promise<Played[]> {
  const steps = listSteps(text);
  if (steps.length === 0) return [];

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
    for (const fence of byFence(steps)) {
      const fails = fence[0]?.fails === true;
      clone.hold(fails ? before : after);
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

  async function runAll(steps: readonly Step[]): Promise<Ran[]> {
    const ran: Ran[] = [];
    for (const step of steps) {
      const command = step.command.replaceAll(':8080', here);
      const { output, exitCode } = await shell.run(command);
      const shown = settle(output)
        .replaceAll(here, ':8080')
        .replaceAll(clone.folder, home)
        .replaceAll(root, home);
      ran.push({ step, printed: linesOf(shown), exitCode });
    }
    return ran;
  }
}

function byFence(steps: readonly Step[]): Step[][] {
  const fences = new Map<number, Step[]>();
  for (const step of steps) {
    fences.set(step.fence, [...(fences.get(step.fence) ?? []), step]);
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

export function linesOf(text: string): string[] {
  const trimmed = text.replace(/\n+$/, '');
  return trimmed === ''
    ? []
    : trimmed.split('\n').map((line) => line.trimEnd());
}
