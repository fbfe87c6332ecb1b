import type { Command } from 'just-bash/browser';
import { said } from './command';

/**
 * What there is in this shell. `help` would be the shell's own list of what it
 * has built in; a function of that name comes before it.
 */
export const help: Command = {
  name: 'book-help',
  execute: async () =>
    said([
      'A bash of its own, in your browser: nothing leaves this page.',
      '',
      'npm run -s connector -- check …',
      '  the connector of this page; spec, discover and read, too.',
      '  Its files are in connector/src.',
      'npm run -s try -- FILE "EXPRESSION"',
      '  one of its functions by itself',
      'curl -H "Authorization: Bearer sandbox-token" http://localhost:8080/…',
      '  the sandbox; what /sandbox/ turns in it needs no token',
      'node -e, node -p, node FILE',
      '  short programs',
      'ls cat head tail cut sort uniq grep sed awk jq wc tee cp mv rm …',
      '',
      'Enter runs, the arrows or a pencil bring back commands, Tab completes names of',
      'files, Stop or Ctrl-C stops, clear clears. A changed file counts from the next',
      'command on.',
    ]),
};

export const helpIsOurs = `help() { ${help.name}; }`;
