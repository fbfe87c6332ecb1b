import type { Bash, BashOptions, CustomCommand } from 'just-bash/browser';
import { absent } from './commands/absent';
import { curlFetch } from './commands/curl';
import { egrep, fgrep, grep } from './commands/grep';
import { help, helpIsOurs } from './commands/help';
import { nodeCommand } from './commands/node';
import { npmCommand, npxCommand } from './commands/npm';
import { paste } from './commands/paste';
import { uniq } from './commands/uniq';
import { boundHeads } from './heads';
import type { Machine } from './machine';

/** A shell with files of its own, in which state lasts from command to command. */
export interface Shell {
  run: (command: string) => Promise<Printed>;
  /**
   * Puts one folder in the place of another, path → text: what is the same in
   * both stays as the reader has it.
   */
  hold: (from: Folder, to: Folder) => Promise<void>;
  /** Names of files and commands that go on with the last word of a line. */
  complete: (line: string) => Promise<string[]>;
}

export type Folder = ReadonlyMap<string, string>;

export interface Printed {
  /** What a terminal shows: both streams, in the order in which they came. */
  output: string;
  exitCode: number;
  /** Milliseconds of virtual time that passed meanwhile. */
  waited: number;
}

/** Where the guide's clone lies, in the page as on the pages. */
export const home = '/home/you/commoditizing-data-integration';

/** What just-bash exports, given by whoever loads it. */
export interface BashPackage {
  Bash: new (options: BashOptions) => Bash;
}

export function openShell(
  { Bash }: BashPackage,
  machine: Machine,
  files: Folder,
): Shell {
  const customCommands: CustomCommand[] = [
    npmCommand(machine),
    npxCommand(machine),
    nodeCommand(machine),
    grep,
    egrep,
    fgrep,
    help,
    uniq,
    paste,
    ...absent,
  ];
  const bash = new Bash({
    cwd: home,
    files: Object.fromEntries(
      [...files].map(([path, text]) => [`${home}/${path}`, text]),
    ),
    env: { HOME: '/home/you', USER: 'you' },
    customCommands,
    fetch: curlFetch(machine),
    sleep: machine.time.sleep,
    executionLimits: limits,
  });
  let env: Record<string, string> = {};
  /** Definitions of functions: bash forgets them between commands. */
  let functions = `${helpIsOurs}\n`;

  return {
    async run(command) {
      const begun = machine.time.now();
      if (/^\s*[\w-]+\s*\(\)\s*\{[^]*\}\s*$/.test(command))
        functions += `${command}\n`;
      const script = `${functions}${boundHeads(command)}`;
      const isPiped = pipe.test(command);
      const result = await bash.exec(
        isPiped ? script : `exec 2>&1\n${script}`,
        {
          env,
          cwd: env['PWD'] ?? home,
          rawScript: true,
        },
      );
      const { '?': _, ...rest } = result.env;
      env = rest;
      return {
        output: result.stderr + result.stdout,
        exitCode: result.exitCode,
        waited: machine.time.now() - begun,
      };
    },
    async hold(from, to) {
      if (from === to) return;
      for (const path of from.keys())
        if (!to.has(path)) await bash.fs.rm(`${home}/${path}`, { force: true });
      for (const [path, text] of to)
        if (from.get(path) !== text)
          await bash.fs.writeFile(`${home}/${path}`, text);
    },
    async complete(line) {
      const word = /[^\s|;&<>]*$/.exec(line)?.[0] ?? '';
      const folder = word.replace(/[^/]*$/, '');
      const at = bash.fs.resolvePath(env['PWD'] ?? home, folder || '.');
      const names = await bash.fs.readdir(at).catch(() => []);
      return names
        .map((name) => folder + name)
        .filter((name) => name.startsWith(word))
        .sort();
    },
  };
}

/**
 * A pipe outside of quotes. After `exec 2>&1` this shell would send errors into
 * it, so of a piped command they come first.
 */
const pipe = /^(?:"(?:\\.|[^"])*"|'[^']*'|\|\||[^|"'])*\|(?!\|)/;

/** Generous: what runs too long is ended from outside. */
const limits = {
  maxCommandCount: 1_000_000,
  maxLoopIterations: 1_000_000,
  maxStringLength: 100_000_000,
  maxLiveBytes: 1_000_000_000,
  maxInputBytes: 1_000_000_000,
  maxWorkUnits: 1_000_000_000,
  maxOutputSize: 100_000_000,
  maxExecutionTimeMs: 600_000,
};
