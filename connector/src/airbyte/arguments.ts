import { configError, type ConnectorError } from './errors';

/** Which files a command is told of. All must be there but the state. */
const flags = {
  spec: [],
  check: ['config'],
  discover: ['config'],
  read: ['config', 'catalog', 'state'],
} satisfies Record<string, Flag[]>;

export type Flag = 'config' | 'catalog' | 'state';
type Command = keyof typeof flags;

export type Arguments = ReturnType<typeof parseArguments>;

/** `['read', '--config', 'c.json', '--catalog', 'k.json']` → command and files. */
export function parseArguments(argv: readonly string[]) {
  const [command, ...rest] = argv;
  if (command === undefined) throw usage('No command was given');
  if (!isCommand(command))
    throw usage(`There is no command "${shown(command)}"`);

  const known: Flag[] = flags[command];
  const files: Partial<Record<Flag, string>> = {};
  // Asks for a log line per request.
  let debug = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, inline] = word.split(/=(.*)/s, 2);
    const flag = known.find((flag) => `--${flag}` === name);
    if (name === '--debug') debug = true;
    else if (!flag) throw usage(`"${command}" does not take "${shown(word)}"`);
    else {
      const path = inline ?? rest.shift();
      if (!path) throw usage(`--${flag} needs a file after it`);
      if (/^\s*[[{]/.test(path))
        throw usage(`--${flag} needs the path of a file, not what is in it`);
      files[flag] = path;
    }
  }

  const missing = known.find((flag) => flag !== 'state' && !files[flag]);
  if (missing) throw usage(`"${command}" needs --${missing}`);
  return { command, files, debug };
}

/** What is typed in a file's place may be what belongs into the file. */
function shown(word: string): string {
  return word.replace(/[=[{].*/s, '…');
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(flags, word);
}

function usage(problem: string): ConnectorError {
  const commands = Object.entries<Flag[]>(flags).map(([command, flags]) =>
    [command, ...flags.map((flag) => `--${flag} FILE`)].join(' '),
  );
  const list = commands.join(' | ').replace('--state FILE', '[--state FILE]');
  return configError(`${problem}. The commands are: ${list}.`);
}
