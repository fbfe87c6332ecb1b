import type { JsonObject } from '../protocol';
import type { Check, Findings } from '../check';
import { endOf, errorsOf, tracesOf } from '../output';
import type { Output } from '../session';

export const connectionChecks: Check[] = [
  {
    id: 'C1',
    fact: 'check of a working config prints one CONNECTION_STATUS, SUCCEEDED, and ends with 0',
    after: 'test_check[succeed]',
    run: async (session) => oneStatus(await session.check(), 'SUCCEEDED'),
  },
  {
    id: 'C2',
    fact: 'check of a refused config prints one CONNECTION_STATUS, FAILED, with a sentence, and ends with 0',
    after: 'test_check[failed]',
    run: async ({ run, target }) => {
      if (!target.refusedConfig)
        return { skipped: 'no refused config was given' };
      return oneStatus(
        await run('check', { config: target.refusedConfig }),
        'FAILED',
      );
    },
  },
  {
    id: 'C3',
    fact: 'check that cannot even start prints one TRACE, an ERROR with a message, and does not end with 0',
    after: 'test_check[exception]',
    run: async ({ run }) => {
      const output = await run('check', { config: 'no-such-config.json' });
      return [
        ...(tracesOf(output).length === 1
          ? []
          : [`${tracesOf(output).length} TRACE messages`]),
        ...(errorsOf(output)[0] ? [] : ['no error message']),
        ...(output.exitCode === 0 ? ['exit code 0'] : []),
      ];
    },
  },
  {
    id: 'S5',
    fact: 'check of a config without a required field says FAILED',
    after: 'test_required',
    run: async ({ run, specification, target }) => {
      const { required } = (await specification()).connectionSpecification;
      if (!Array.isArray(required))
        return { skipped: 'the spec requires nothing' };
      const findings = required.map(async (name) => {
        const config = Object.fromEntries(
          Object.entries(target.config).filter(([given]) => given !== name),
        );
        const found = oneStatus(await run('check', { config }), 'FAILED');
        return found.map((finding) => `without ${String(name)}: ${finding}`);
      });
      return (await Promise.all(findings)).flat();
    },
  },
  {
    id: 'S6',
    fact: 'check takes a config with fields that the spec does not know',
    after: 'test_optional',
    run: async ({ run, target }) => {
      const config: JsonObject = {
        ...target.config,
        _limit: 10,
        unheard_of: true,
      };
      return oneStatus(await run('check', { config }), 'SUCCEEDED');
    },
  },
];

function oneStatus(output: Output, wanted: 'SUCCEEDED' | 'FAILED'): string[] {
  const statuses = output.messages.flatMap((message) =>
    message.type === 'CONNECTION_STATUS' ? [message.connectionStatus] : [],
  );
  const [status] = statuses;
  if (!status || statuses.length > 1) {
    return [
      `${statuses.length} CONNECTION_STATUS messages`,
      ...errorsOf(output).map((message) => `instead: ${message}`),
    ];
  }
  return [
    ...(status.status === wanted
      ? []
      : [`${status.status}: ${status.message}`]),
    ...(wanted === 'FAILED' && !status.message ? ['no message says why'] : []),
    ...(output.exitCode === 0 ? [] : [endOf(output)]),
  ] satisfies Findings;
}
