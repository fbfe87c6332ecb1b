import type { Check } from '../check';
import { createMisfitFinder } from '../recordCheck';
import {
  errorsOf,
  failuresOf,
  recordsOf,
  statusesOf,
  streamOf,
} from '../output';
import { nameOf } from '../protocol';
import type { Output, Session } from '../session';

export const readChecks: Check[] = [
  {
    id: 'R0',
    fact: 'read of every stream ends with 0 and without a TRACE ERROR',
    after: 'test_read',
    run: async ({ read }) => failuresOf(await read()),
  },
  {
    id: 'R1',
    fact: 'every record fits the schema that discover gave, to the letter, and has its key',
    after: 'test_read',
    run: async ({ read, streams }) => {
      const records = recordsOf(await read());
      if (records.length === 0) return ['no records'];
      const find = createMisfitFinder(await streams());
      const kinds = new Map<string, string[]>();
      for (const { kind, sentence } of records.flatMap((r) => find(r) ?? [])) {
        const alike = kinds.get(kind);
        if (alike) alike.push(sentence);
        else kinds.set(kind, [sentence]);
      }
      return [...kinds.values()].map(([first = '', ...others]) =>
        others.length > 0
          ? `${first} (and ${others.length} more like it)`
          : first,
      );
    },
  },
  {
    id: 'R1b',
    fact: 'no stream comes without records, unless it was said to be empty',
    after: 'test_read',
    run: async ({ read, streams, target }) => {
      const seen = new Set(recordsOf(await read()).map(streamOf));
      return (await streams())
        .map(nameOf)
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
    isAdvice: true,
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
        (stream) => !statusesOf(output, nameOf(stream)).includes('COMPLETE'),
      );
      return [
        ...(errorsOf(output).length > 0 ? [] : ['no TRACE ERROR']),
        ...(output.exitCode === 0 ? ['exit code 0'] : []),
        ...unread.map((stream) => `${nameOf(stream)} was not read`),
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
