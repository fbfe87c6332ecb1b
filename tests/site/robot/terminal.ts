import { join } from 'node:path';
import {
  startSandbox,
  type RunningSandbox,
} from '../../../src/literate/sessions/startSandbox';
import { makeClone, type Clone } from '../../../src/literate/sessions/clone';
import { matches, settle } from '../../../src/literate/sessions/output';
import { home, linesOf, terminal } from '../../../src/literate/sessions/play';
import { root } from '../../../src/literate/book/root';
import { openShell, type Shell } from '../../../src/literate/sessions/shell';
import type { Command } from './eyes';

/** A machine with a fresh clone on it, room for a desk, and a terminal. */
export interface Machine {
  desk: string;
  /** A new terminal, and a sandbox as the guide asks for: for one chapter. */
  open: (place: 'clone' | 'desk') => Promise<void>;
  go: (place: 'clone' | 'desk') => Promise<void>;
  /** Says what was printed instead of what the page shows, or nothing. */
  type: (command: Command) => Promise<string | undefined>;
  close: () => Promise<void>;
}

const nine = '2026-03-02T09:00:00Z';

export async function setUpMachine(): Promise<Machine> {
  let sandbox: RunningSandbox = await startSandbox(['--clock', nine]);
  const { port } = sandbox;
  const clone: Clone = makeClone(port);
  clone.hold(undefined);
  const desk = join(clone.folder, 'desk');
  let shell: Shell | undefined;
  let isNew = true;

  return {
    desk,
    async open(place) {
      shell?.close();
      if (!isNew) {
        await sandbox.stop();
        sandbox = await startSandbox(['--clock', nine, '--port', String(port)]);
      }
      isNew = false;
      shell = openShell(place === 'desk' ? desk : clone.folder, terminal());
    },
    async go(place) {
      await shell?.run(`cd ${place === 'desk' ? desk : clone.folder}`);
    },
    async type({ command, expected }) {
      const here = `:${port}`;
      const typed = command.replaceAll(':8080', here);
      const { output } = (await shell?.run(typed)) ?? { output: '' };
      const printed = linesOf(
        settle(output)
          .replaceAll(here, ':8080')
          .replaceAll(desk, home)
          .replaceAll(clone.folder, home)
          .replaceAll(root, home),
      );
      if (matches(expected, printed)) return undefined;
      return `$ ${command}\nprinted\n${printed.join('\n')}\nand the page shows\n${expected.join('\n')}`;
    },
    async close() {
      shell?.close();
      await sandbox.stop();
      clone.remove();
    },
  };
}
