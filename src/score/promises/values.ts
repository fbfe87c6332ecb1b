import type {
  AirbyteRecord,
  AirbyteStream,
} from '../../../acceptance/src/protocol';
import { expect } from '../broken';
import type { DataPromise } from '../promise';
import { fieldOf, recordWith, streamOf } from '../streams';
import type { Trial } from '../trial';
import { show } from './rows';

interface Arrived {
  stream: AirbyteStream;
  records: AirbyteRecord[];
  /** What the row that holds this text has in the field of this column. */
  value: (row: string, title: string) => unknown;
}

async function arrived(
  { discover, read }: Trial,
  sheet: string,
): Promise<Arrived> {
  const stream = streamOf(await discover(), sheet);
  const { records } = await read([stream]);
  return {
    stream,
    records,
    value: (row, title) =>
      recordWith(records, row).data[fieldOf(stream, title)],
  };
}

/** That a value means what it meant in its cell. */
export const valuePromises: readonly DataPromise[] = [
  {
    id: 'B3',
    promise: 'Zero arrives as zero, and nothing as nothing.',
    async check(trial) {
      const { value } = await arrived(trial, 'Hostile sheet');
      const zero = value('9007199254740991', 'Number');
      expect(
        zero === 0 || zero === '0',
        `A cell that holds 0 arrived as ${show(zero)}; right is 0 or "0".`,
      );
      const nothing = value('a short duration', 'Number');
      expect(
        nothing === null || nothing === undefined,
        `A cell that holds nothing arrived as ${show(nothing)}; right is null.`,
      );
    },
  },
  {
    id: 'B4',
    promise: 'A checkbox is true or false.',
    async check(trial) {
      const { value } = await arrived(trial, 'Issue tracker');
      for (const [title, checked] of [
        ['Checkout refuses Danish postcodes', true],
        ['Stock count differs from the shelf', false],
      ] as const) {
        const seen = value(title, 'Done');
        expect(
          seen === checked,
          `"Done" of "${title}" arrived as ${show(seen)}; in the sheet the box is ${checked ? 'checked' : 'not checked'}, so right is ${checked}.`,
        );
      }
    },
  },
  {
    id: 'B5',
    promise:
      'A value that does not fit its column is null, and the record says so.',
    async check(trial) {
      const { stream, records, value } = await arrived(trial, 'Hostile sheet');
      const row = 'text in typed columns';
      const { meta } = recordWith(records, row) as {
        meta?: { changes?: { field?: string }[] };
      };
      for (const [title, text] of [
        ['Date', 'TBD'],
        ['Checked', 'maybe'],
      ] as const) {
        const seen = value(row, title);
        expect(
          seen === null || seen === undefined,
          `The ${title === 'Date' ? 'date column' : 'checkbox column'} "${title}" holds the text "${text}" in one row, and it arrived as ${show(seen)}; right is null, with a word about it.`,
        );
        const field = fieldOf(stream, title);
        expect(
          meta?.changes?.some((change) => change.field === field),
          `The text "${text}" in "${title}" is gone without a word; the record's meta.changes should name "${field}".`,
        );
      }
    },
  },
];
