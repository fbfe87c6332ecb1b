import type { Command } from 'just-bash/browser';
import { linesOf, readInput, said } from './command';

/** `uniq [-c] [FILE]`, with counts as wide as everywhere else. */
export const uniq: Command = {
  name: 'uniq',
  async execute(args, context) {
    const counted = args.includes('-c');
    const [file] = args.filter((arg) => !arg.startsWith('-'));
    const runs: [count: number, line: string][] = [];
    for (const line of linesOf(await readInput(context, file))) {
      const last = runs.at(-1);
      if (last?.[1] === line) last[0]++;
      else runs.push([1, line]);
    }
    const shown = runs.map(([count, line]) =>
      counted ? `${String(count).padStart(7)} ${line}` : line,
    );
    return said(shown);
  },
};
