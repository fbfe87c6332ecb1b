import { ConnectorError } from './errors';

const flags = {
  spec: { needs: [], takes: [] },
  check: { needs: ['config'], takes: [] },
  discover: { needs: ['config'], takes: [] },
  read: { needs: ['config', 'catalog'], takes: ['state'] },
} as const satisfies Record<string, { needs: Flag[]; takes: Flag[] }>;

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
  if (!isCommand(command)) {
    throw usage(
      command === undefined
        ? 'No command was given'
        : `There is no command "${command}"`,
    );
  }

  const files: Arguments['files'] = {};
  const known: readonly Flag[] = [
    ...flags[command].needs,
    ...flags[command].takes,
  ];
  let debug = false;
  for (let i = 0; i < rest.length; i++) {
    const [name, inline] = (rest[i] ?? '').split(/=(.*)/s, 2);
    const flag = known.find((flag) => `--${flag}` === name);
    if (name === '--debug') debug = true;
    else if (flag === undefined)
      throw usage(`"${command}" does not take "${rest[i]}"`);
    else {
      const path = inline ?? rest[++i];
      if (!path) throw usage(`--${flag} needs a file after it`);
      files[flag] = path;
    }
  }

  const missing = flags[command].needs.find(
    (flag) => files[flag] === undefined,
  );
  if (missing) throw usage(`"${command}" needs --${missing}`);
  return { command, files, debug };
}

function isCommand(word: string | undefined): word is Arguments['command'] {
  return word !== undefined && Object.hasOwn(flags, word);
}

function usage(problem: string): ConnectorError {
  const commands = Object.entries(flags).map(([command, { needs, takes }]) =>
    [
      command,
      ...needs.map((flag) => `--${flag} FILE`),
      ...takes.map((flag) => `[--${flag} FILE]`),
    ].join(' '),
  );
  return new ConnectorError(
    'config_error',
    `${problem}. The commands are: ${commands.join(' | ')}.`,
  );
}
