import type { Command } from 'just-bash/browser';
import { linesOf, readInput, said } from './command';

/** `paste [-s] [-d CHARACTER] [- …]`, which reads its input where no file is named. */
export const paste: Command = {
  name: 'paste',
  async execute(args, context) {
    let serial = false;
    let delimiter = '\t';
    let columns = 0;
    let file: string | undefined;
    for (let i = 0; i < args.length; i++) {
      const arg = args[i]!;
      if (arg === '-') columns++;
      else if (!arg.startsWith('-')) file = arg;
      else {
        serial ||= arg.includes('s');
        if (arg.endsWith('d')) delimiter = args[++i] ?? '';
      }
    }
    const lines = linesOf(await readInput(context, file));
    if (serial) return said([lines.join(delimiter)]);
    const width = Math.max(columns, 1);
    const rows = lines.flatMap((_, i) =>
      i % width === 0 ? [lines.slice(i, i + width).join(delimiter)] : [],
    );
    return said(rows);
  },
};
