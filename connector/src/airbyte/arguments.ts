import { ConnectorError } from './errors';

/** Which files a command is told of. All must be there but the state. */
const flags = {
  spec: [],
  check: ['config'],
  discover: ['config'],
  read: ['config', 'catalog', 'state'],
} satisfies Record<string, Flag[]>;

type Flag = 'config' | 'catalog' | 'state';

export interface Arguments {
  command: keyof typeof flags;
  files: Partial<Record<Flag, string>>;
  /** `--debug` asks for a log line per request. */
  debug: boolean;
}

/** `['read', '--config', 'c.json', '--catalog', 'k.json']` → command and files. */
export function parseArguments(argv: readonly string[]): Arguments {
  const [command, ...rest] = argv;
  if (command === undefined) throw usage('No command was given');
  if (!isCommand(command)) throw usage(`There is no command "${command}"`);

  const known: Flag[] = flags[command];
  const files: Arguments['files'] = {};
  let debug = false;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, inline] = word.split(/=(.*)/s, 2);
    const flag = known.find((flag) => `--${flag}` === name);
    if (name === '--debug') debug = true;
    else if (!flag) throw usage(`"${command}" does not take "${word}"`);
    else {
      const path = inline ?? rest.shift();
      if (!path) throw usage(`--${flag} needs a file after it`);
      files[flag] = path;
    }
  }

  const missing = known.find((flag) => flag !== 'state' && !files[flag]);
  if (missing) throw usage(`"${command}" needs --${missing}`);
  return { command, files, debug };
}

function isCommand(word: string): word is Arguments['command'] {
  return Object.hasOwn(flags, word);
}

function usage(problem: string): ConnectorError {
  const commands = Object.entries<Flag[]>(flags).map(([command, flags]) =>
    [command, ...flags.map((flag) => `--${flag} FILE`)]
      .join(' ')
      .replace('--state FILE', '[--state FILE]'),
  );
  return new ConnectorError(
    'config_error',
    `${problem}. The commands are: ${commands.join(' | ')}.`,
  );
}
