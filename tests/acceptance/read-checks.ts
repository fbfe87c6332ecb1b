import type { Check } from './check';
import { createRecordCheck } from './record-check';
import {
  errorsOf,
  recordsOf,
  statusesOf,
  type Output,
  type Session,
} from './session';

export const readChecks: Check[] = [
  {
    id: 'R0',
    fact: 'read of every stream ends with 0 and without a TRACE ERROR',
    after: 'test_read',
    run: async ({ read }) => {
      const output = await read();
      return [
        ...errorsOf(output),
        ...(output.exitCode === 0 ? [] : [`exit code ${output.exitCode}`]),
      ];
    },
  },
  {
    id: 'R1',
    fact: 'every record fits the schema that discover gave, to the letter, and has its key',
    after: 'test_read',
    run: async ({ read, streams }) => {
      const records = recordsOf(await read());
      if (records.length === 0) return ['no records'];
      const check = createRecordCheck(await streams());
      return records.flatMap((record) => check(record) ?? []);
    },
  },
  {
    id: 'R1b',
    fact: 'no stream comes without records, unless it was said to be empty',
    after: 'test_read',
    run: async ({ read, streams, target }) => {
      const seen = new Set(recordsOf(await read()).map(({ stream }) => stream));
      return (await streams())
        .map(({ name }) => name)
        .filter(
          (name) => !seen.has(name) && !target.emptyStreams?.includes(name),
        )
        .map((name) => `${name} is empty`);
    },
  },
  {
    id: 'W5',
    fact: 'emitted_at is the time in whole milliseconds',
    run: async ({ read }) => {
      const hour = 3_600_000;
      const odd = recordsOf(await read()).find(
        ({ emitted_at: at }) =>
          !Number.isInteger(at) || Math.abs(at - Date.now()) > hour,
      );
      return odd ? [`${odd.stream}: emitted_at ${odd.emitted_at}`] : [];
    },
  },
  {
    id: 'R2',
    fact: 'read of an unknown stream prints a TRACE ERROR and does not end with 0',
    after: 'test_airbyte_trace_message_on_failure',
    run: async (session) => {
      const output = await readUnknownStream(session);
      return [
        ...(errorsOf(output).length > 0 ? [] : ['no TRACE ERROR']),
        ...(output.exitCode === 0 ? ['exit code 0'] : []),
      ];
    },
  },
  {
    id: 'R2b',
    fact: 'a stream that is gone makes the sync fail, after the others were read',
    run: async ({ run, streams, target }) => {
      const known = (await streams()).slice(0, 1);
      const gone = {
        name: unheardOf,
        json_schema: {},
        supported_sync_modes: ['full_refresh'],
      };
      const output = await run('read', {
        config: target.config,
        catalog: {
          streams: [gone, ...known].map((stream) => ({
            stream,
            sync_mode: 'full_refresh',
            destination_sync_mode: 'overwrite',
          })),
        },
      });
      const unread = known.filter(
        ({ name }) => !statusesOf(output, name).includes('COMPLETE'),
      );
      return [
        ...(errorsOf(output).length > 0 ? [] : ['no TRACE ERROR']),
        ...(output.exitCode === 0 ? ['exit code 0'] : []),
        ...unread.map(({ name }) => `${name} was not read`),
      ];
    },
  },
];

const unheardOf = '__AIRBYTE__stream_that_does_not_exist';

function readUnknownStream({ run, target }: Session): Promise<Output> {
  return run('read', {
    config: target.config,
    catalog: {
      streams: [
        {
          stream: {
            name: unheardOf,
            json_schema: {
              type: 'object',
              properties: { f1: { type: 'string' } },
            },
            supported_sync_modes: ['full_refresh'],
          },
          sync_mode: 'INVALID',
          destination_sync_mode: 'INVALID',
        },
      ],
    },
  });
}
