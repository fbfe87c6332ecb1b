import type { Check } from './check';
import { schemaNodes } from './schema-nodes';

/** What must hold of every run, so these come last and look at all of them. */
export const wireChecks: Check[] = [
  {
    id: 'W9',
    fact: 'every line of every run is one valid message',
    run: ({ runs }) =>
      runs().flatMap(({ command, output }) =>
        output.problems.map((problem) => `${command}: ${problem}`),
      ),
  },
  {
    id: 'W10',
    fact: 'a run without a TRACE ERROR ends with 0, a run with one does not',
    run: ({ runs }) =>
      runs().flatMap(({ command, output: { messages, exitCode } }) => {
        const failed = messages.some(
          (message) =>
            message.type === 'TRACE' && message.trace.type === 'ERROR',
        );
        return failed === (exitCode !== 0)
          ? []
          : [
              `${command}: exit code ${exitCode} ${failed ? 'with' : 'without'} a TRACE ERROR`,
            ];
      }),
  },
  {
    id: 'W11',
    fact: 'nobody meets a stack trace of the language on stderr',
    run: ({ runs }) =>
      runs().flatMap(({ command, output: { stderr } }) => {
        const trace = /^\s+at .+:\d+:\d+\)?$|^Traceback /m.exec(stderr);
        return trace ? [`${command}: ${trace[0].trim()}`] : [];
      }),
  },
  {
    id: 'S7',
    fact: 'the spec marks at least one field as a secret',
    after: 'test_has_secret',
    run: async ({ specification }) => {
      const spec = (await specification()).connectionSpecification;
      const marked = [...schemaNodes(spec)].some(
        ({ node }) => node['airbyte_secret'],
      );
      return marked ? [] : ['none is marked'];
    },
  },
  {
    id: 'S8',
    fact: 'no secret of the config is in any output',
    after: 'test_secret_never_in_the_output',
    run: async ({ runs, specification, target }) => {
      const spec = (await specification()).connectionSpecification;
      const names = new Set(
        [...schemaNodes(spec)]
          .filter(({ node }) => node['airbyte_secret'] === true)
          .map(({ field }) => field),
      );
      const secrets = [target.config, target.refusedConfig ?? {}]
        .flatMap((config) => [...leaves(config)])
        .filter(([name, value]) => names.has(name) && value.length > 3)
        .map(([, value]) => value);
      return runs().flatMap(({ command, output: { lines, stderr } }) =>
        [...lines, ...stderr.split('\n')]
          .filter((line) => secrets.some((secret) => line.includes(secret)))
          .map((line) => `${command}: ${line.slice(0, 300)}`),
      );
    },
  },
];

function* leaves(value: unknown, name = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [name, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* leaves(child, Array.isArray(value) ? name : key);
  }
}
