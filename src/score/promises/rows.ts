import type { AirbyteRecord } from '../../../acceptance/src/protocol';
import { expect } from '../broken';
import type { DataPromise } from '../promise';
import { fieldOf, holds, recordWith, streamOf } from '../streams';
import { longSheet } from '../longSheet';

/** The number of each row of the long sheet that arrived, as often as it did. */
export function numbersOf(records: readonly AirbyteRecord[]): number[] {
  return records.flatMap(({ data }) => {
    const orders = Object.values(data)
      .filter((value) => typeof value === 'string')
      .flatMap((value) => /^Order (\d+)$/.exec(value)?.[1] ?? []);
    return orders.slice(0, 1).map(Number);
  });
}

function expectAll(records: readonly AirbyteRecord[], how: string): void {
  const numbers = numbersOf(records);
  const different = new Set(numbers).size;
  expect(
    different === longSheet.rows && numbers.length === different,
    `Of the ${longSheet.rows} rows of "${longSheet.name}" ${different} arrived${how}, ${numbers.length - different} of them again; each should, once.`,
  );
}

/** That rows arrive, all of them, and in their fields. */
export const rowPromises: readonly DataPromise[] = [
  {
    id: 'B1',
    promise: 'Each row of a long sheet arrives once.',
    async check({ discover, read }) {
      const { records } = await read([
        streamOf(await discover(), longSheet.name),
      ]);
      expectAll(records, '');
    },
  },
  {
    id: 'B2',
    promise: 'A column that is moved stays in its field.',
    async check({ smartsheet, discover, read }) {
      const stream = streamOf(await discover(), 'Store opening');
      const sheet = await smartsheet.sheet('Store opening');
      const field = fieldOf(stream, 'Status');
      await smartsheet.call(
        'PUT',
        `/sheets/${sheet.id}/columns/${sheet.columnId('Status')}`,
        { index: sheet.columns.length - 1 },
      );
      const { records } = await read([stream]);
      const { data } = recordWith(records, 'Sign the lease');
      expect(
        holds(data[field], 'done'),
        `After the column "Status" was moved, its field holds ${show(data[field])} for "Sign the lease"; in the sheet it is "done".`,
      );
    },
  },
  {
    id: 'B20',
    promise:
      'A column that is renamed keeps its field until the schema is refreshed.',
    async check({ smartsheet, discover, read }) {
      const stream = streamOf(await discover(), 'Store opening');
      const sheet = await smartsheet.sheet('Store opening');
      const field = fieldOf(stream, 'Status');
      await smartsheet.call(
        'PUT',
        `/sheets/${sheet.id}/columns/${sheet.columnId('Status')}`,
        { title: 'How far' },
      );
      const { records } = await read([stream]);
      const { data } = recordWith(records, 'Sign the lease');
      expect(
        holds(data[field], 'done'),
        `After "Status" was renamed, the field that Airbyte knows holds ${show(data[field])} for "Sign the lease"; in the sheet it is "done".`,
      );
    },
  },
  {
    id: 'B26',
    promise: 'Nothing is lost where the reader is slow.',
    async check({ discover, read }) {
      const { records } = await read(
        [streamOf(await discover(), longSheet.name)],
        { slowly: true },
      );
      expectAll(records, ' through a slow pipe');
    },
  },
];

/** A value as a sentence quotes it. */
export function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
