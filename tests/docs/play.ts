import { startSandbox } from '../../scripts/start-sandbox';
import { makeClone } from './clone';
import { settle } from './output';
import { root } from './pages';
import { listSteps, type Step } from './session';
import { openShell } from './shell';

/** A step that was run, and what it really printed. */
export interface Played {
  step: Step;
  printed: string[];
  exitCode: number;
}

const home = '/home/you/commoditizing-data-integration';

/**
 * Runs the commands of a page in one shell, in what looks like a fresh clone,
 * against a sandbox of its own in which it is nine in the morning of
 * 2 March 2026. Pages say port 8080; the real one is swapped in and out.
 */
export async function playPage(text: string): Promise<Played[]> {
  const steps = listSteps(text);
  if (steps.length === 0) return [];

  const sandbox = await startSandbox(['--clock', '2026-03-02T09:00:00Z']);
  const clone = makeClone(sandbox.port);
  const shell = openShell(clone.folder, terminal());
  const here = `:${sandbox.port}`;
  try {
    const played: Played[] = [];
    for (const step of steps) {
      const command = step.command.replaceAll(':8080', here);
      const { output, exitCode } = await shell.run(command);
      const shown = settle(output)
        .replaceAll(here, ':8080')
        .replaceAll(clone.folder, home)
        .replaceAll(root, home);
      played.push({ step, printed: linesOf(shown), exitCode });
    }
    return played;
  } finally {
    shell.close();
    clone.remove();
    await sandbox.stop();
  }
}

/** What a new terminal has, whatever started this process. */
function terminal(): NodeJS.ProcessEnv {
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

function linesOf(text: string): string[] {
  const trimmed = text.replace(/\n+$/, '');
  return trimmed === ''
    ? []
    : trimmed.split('\n').map((line) => line.trimEnd());
}
