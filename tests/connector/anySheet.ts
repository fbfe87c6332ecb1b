import fc from 'fast-check';
import { columnSchemas } from '../../connector/src/columns/types';
import type { Cell, Sheet } from '../../connector/sandbox/account/model';
import { sheetOf } from './grid';

/*
 * Sheets that nobody would make on purpose: any titles, columns of every type,
 * cells that are missing, empty, or hold what belongs into another column.
 */

/** NUMBER is ours, and no column has it. */
const types = Object.keys(columnSchemas)
  .filter((type) => type !== 'NUMBER')
  .concat('A_TYPE_OF_NEXT_YEAR');

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const two = (most: number) =>
  fc.nat(most).map((n) => String(n).padStart(2, '0'));

/** Days and times of which some are none. */
const day = fc
  .tuple(fc.nat(9999), two(13), two(32))
  .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${m}-${d}`);
const time = fc
  .tuple(
    day,
    two(25),
    two(61),
    two(61),
    fc.constantFrom('', 'Z', '.5Z', '+01:00'),
  )
  .map(([day, h, m, s, zone]) => `${day}T${h}:${m}:${s}${zone}`);

const contact = fc.record(
  {
    objectType: fc.constant('CONTACT'),
    email: fc.constantFrom('maya@example.com', 'x@example.com'),
    name: text,
  },
  { requiredKeys: ['objectType'] },
);
const duration = fc.record(
  {
    objectType: fc.constant('DURATION'),
    negative: fc.boolean(),
    days: fc.float({ noNaN: true, noDefaultInfinity: true }),
    hours: fc.nat(),
    milliseconds: fc.nat(),
  },
  { requiredKeys: ['objectType'] },
);
const objectValue = fc.oneof(
  contact,
  duration,
  fc.record({
    objectType: fc.constant('MULTI_CONTACT'),
    values: fc.array(contact, { maxLength: 3 }),
  }),
  fc.record({
    objectType: fc.constant('MULTI_PICKLIST'),
    values: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({
    objectType: fc.constant('PREDECESSOR_LIST'),
    predecessors: fc.array(
      fc.record(
        {
          rowId: fc.nat(Number.MAX_SAFE_INTEGER),
          rowNumber: fc.nat(),
          type: fc.constantFrom('FS', 'FF', 'SF', 'SS'),
          lag: duration,
        },
        { requiredKeys: ['rowId'] },
      ),
      { maxLength: 2 },
    ),
  }),
  fc.record({ objectType: fc.constant('DATE'), value: day }),
);

const value = fc.oneof(
  text,
  day,
  time,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom('', 0, '#UNPARSEABLE', 'a@b', 2 ** 53),
);

const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 5,
    arbitrary: value.map((value) => ({ value, objectValue: value })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ value: text, objectValue }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      value,
      displayValue: text,
      formula: fc.constant('=SUM(CHILDREN())'),
      hyperlink: fc.constantFrom(
        { url: 'https://example.com' },
        { sheetId: 5 },
        {},
      ),
    }),
  },
);

const title = fc.oneof(
  text,
  fc.constantFrom(
    'Status',
    'status ',
    '_row_id',
    '__proto__',
    'constructor',
    '🚀',
    ' ',
  ),
);

/** A sheet of up to eight columns and twelve rows. */
export const anySheet: fc.Arbitrary<Sheet> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(title, fc.constantFrom(...types)), {
      selector: ([title]) => title,
      minLength: 1,
      maxLength: 8,
    }),
    fc.nat(12),
  )
  .chain(([columns, rows]) =>
    fc
      .array(fc.array(cell, { minLength: rows, maxLength: rows }), {
        minLength: columns.length,
        maxLength: columns.length,
      })
      .map((cells) =>
        sheetOf(
          'Any',
          columns,
          ({ index }) => cells[index] as Omit<Cell, 'columnId'>[],
        ),
      ),
  );
