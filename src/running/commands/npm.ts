import type { Command, CommandContext, ExecResult } from 'just-bash/browser';
import { usage } from '../../../connector/sandbox/commandLine';
import type { Machine } from '../machine';
import { stripTypes } from './build';
import { desk, refused } from './command';
import { runOnFiles } from './run';

/** Programs that need the reader's own machine, and why. */
export const atTheDesk: Readonly<Record<string, string>> = {
  acceptance: 'it starts processes',
  build: 'it builds the whole site',
  demo: 'it starts processes',
  desk: 'it lays out a folder on your disk',
  sandbox: 'it runs here already, on port 8080',
  'test:node': 'it needs the test runner of Node',
};

/** `npm run -s connector -- …`; of the other scripts it says why not. */
export function npmCommand(machine: Machine): Command {
  return {
    name: 'npm',
    async execute(args, context) {
      const [run, script = ''] = args.filter((arg) => !arg.startsWith('-'));
      if (run !== 'run') return refused(desk('npm', 'it needs a registry'));
      if (script === 'sandbox' && args.includes('--help'))
        return { stdout: usage, stderr: '', exitCode: 0 };
      if (script === 'build:connector') return stripTypes(context);
      if (script === 'try') return tryExpression(machine, context, args);
      if (script !== 'connector')
        return refused(desk(script, atTheDesk[script] ?? 'it needs Node'));
      const dashes = args.indexOf('--');
      const file = context.fs.resolvePath(context.cwd, 'connector/src/main.ts');
      if (!(await context.fs.exists(file)))
        return refused(
          `There is no connector/src/main.ts below ${context.cwd}.`,
        );
      const argv = [file, ...(dashes < 0 ? [] : args.slice(dashes + 1))];
      return runOnFiles(machine, context, { start: { file }, argv });
    },
  };
}

/** `npm run -s try -- FILE… "EXPRESSION"`, as `scripts/try.ts` does it. */
function tryExpression(
  machine: Machine,
  context: CommandContext,
  args: readonly string[],
): Promise<ExecResult> {
  const given = args.slice(args.indexOf('--') + 1);
  const modules = given
    .slice(0, -1)
    .map((file) => `require('./connector/src/${file}')`);
  const script = `(async () => {
    const around = { console, fetch, Date, setTimeout };
    const given = Object.assign(around, ${modules.join(', ')});
    const expression = ${JSON.stringify(`return (${given.at(-1)})`)};
    const evaluate = new Function(...Object.keys(given), expression);
    console.log(await evaluate(...Object.values(given)));
  })()`;
  const start = { script, print: false };
  return runOnFiles(machine, context, { start, argv: [] });
}

/** `npx ts-node FILE …`; the compiler itself stays at the desk. */
export function npxCommand(machine: Machine): Command {
  return {
    name: 'npx',
    async execute([tool = '', first = '', ...rest], context) {
      if (tool !== 'ts-node')
        return refused(desk(`npx ${tool}`, 'it needs Node'));
      const file = context.fs.resolvePath(context.cwd, first);
      const argv = [file, ...rest];
      return runOnFiles(machine, context, { start: { file }, argv });
    },
  };
}
