import type { Check } from '../check';
import { endOf } from '../output';
import type { Session } from '../session';

/** What must hold of every run, so these come last and look at all of them. */
export const everyRunChecks: Check[] = [
  {
    id: 'W9',
    fact: 'every line of every run is one valid message',
    run: async (session) =>
      (await everyRun(session)).flatMap(({ command, output }) =>
        output.problems.map((problem) => `${command}: ${problem}`),
      ),
  },
  {
    id: 'W10',
    fact: 'a run without a TRACE ERROR ends with 0, a run with one does not',
    run: async (session) =>
      (await everyRun(session)).flatMap(({ command, output }) => {
        const failed = output.messages.some(
          (message) =>
            message.type === 'TRACE' && message.trace.type === 'ERROR',
        );
        return failed === (output.exitCode !== 0)
          ? []
          : [
              `${command}: ${endOf(output)} ${failed ? 'with' : 'without'} a TRACE ERROR`,
            ];
      }),
  },
  {
    id: 'W11',
    fact: 'nobody meets a stack trace of the language on stderr',
    isAdvice: true,
    run: async (session) =>
      (await everyRun(session)).flatMap(({ command, output: { stderr } }) => {
        const trace = /^\s+at .+:\d+:\d+\)?$|^Traceback /m.exec(stderr);
        return trace ? [`${command}: ${trace[0].trim()}`] : [];
      }),
  },
];

/** Every run so far, and the four commands at the least. */
export async function everyRun({ spec, check, discover, read, runs }: Session) {
  for (const command of [spec, check, discover, read]) {
    // What keeps a command from running is reported where it is asked for.
    await command().catch(() => undefined);
  }
  return runs();
}
