import type { Command } from 'just-bash/browser';
import type { Machine } from '../machine';
import { refused } from './command';
import { runOnFiles } from './run';

/** `node FILE …`, `node -e SCRIPT …` and `node -p SCRIPT …`. */
export function nodeCommand(machine: Machine): Command {
  return {
    name: 'node',
    async execute([first = '', ...rest], context) {
      if (first === '-e' || first === '-p') {
        const [script = '', ...argv] = rest;
        const start = { script, print: first === '-p' };
        return runOnFiles(machine, context, { start, argv });
      }
      const file = context.fs.resolvePath(context.cwd, first);
      if (first.startsWith('-') || !(await context.fs.exists(file)))
        return refused(`node: cannot run "${first}" here`);
      const start = { file };
      return runOnFiles(machine, context, { start, argv: [file, ...rest] });
    },
  };
}
