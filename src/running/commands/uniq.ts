import type { Command } from 'just-bash/browser';
import { linesOf, readInput, said } from './command';

/** `uniq [-cdu] [FILE]`, with counts as wide as everywhere else. */
export const uniq: Command = {
  name: 'uniq',
  async execute(args, context) {
    const flags = args.filter((arg) => /^-\w/.test(arg)).join('');
    const [file] = args.filter((arg) => !arg.startsWith('-'));
    const runs: [count: number, line: string][] = [];
    for (const line of linesOf(await readInput(context, file))) {
      const last = runs.at(-1);
      if (last?.[1] === line) last[0]++;
      else runs.push([1, line]);
    }
    const isWanted = ([count]: [number, string]) =>
      (!flags.includes('d') || count > 1) &&
      (!flags.includes('u') || count === 1);
    const shown = runs
      .filter(isWanted)
      .map(([count, line]) =>
        flags.includes('c') ? `${String(count).padStart(7)} ${line}` : line,
      );
    return said(shown);
  },
};
