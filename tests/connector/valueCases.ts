import type { Json } from '../../connector/src/airbyte/protocol';

/** The value is null, and `meta.changes` says that there was one. */
export const misfit = Symbol('misfit');

export type Case = [
  fact: string,
  cell: object,
  delivered: Json | typeof misfit,
];

const maya = { objectType: 'CONTACT', email: 'maya@example.com', name: 'Maya' };
const fourDays = {
  objectType: 'DURATION',
  negative: false,
  elapsed: false,
  weeks: 0,
  days: 4,
  hours: 6,
  minutes: 30,
  seconds: 0,
  milliseconds: 0,
};
const { objectType: _, ...fourDaysParts } = fourDays;
const noParts = Object.fromEntries(
  Object.keys(fourDaysParts).map((part) => [part, null]),
);

/** What a cell of each type holds, and what is delivered for it. */
export const valueCases: Record<string, Case[]> = {
  TEXT_NUMBER: [
    ['nothing is null', {}, null],
    ['an empty text is not null', { value: '' }, ''],
    ['zero is a value', { value: 0 }, '0'],
    ['false is a value', { value: false }, 'false'],
    ['an integer gets no point', { value: 1, displayValue: '1' }, '1'],
    [
      'a fraction keeps its digits',
      { value: 0.1 + 0.2 },
      '0.30000000000000004',
    ],
    ['a long integer keeps its digits', { value: 2 ** 53 }, '9007199254740992'],
    ['leading zeros stay', { value: '00420' }, '00420'],
    [
      'the number comes, not its display',
      { value: 0.42, displayValue: '42%' },
      '0.42',
    ],
    ['a formula error is text', { value: '#UNPARSEABLE' }, '#UNPARSEABLE'],
    ['white space stays', { value: ' \t\n' }, ' \t\n'],
  ],
  NUMBER: [
    ['nothing is null', {}, null],
    ['an empty text is null', { value: '' }, null],
    ['zero is a value', { value: 0 }, 0],
    ['a negative fraction stays', { value: -1e-7 }, -1e-7],
    ['digits typed as text do not fit', { value: '42' }, misfit],
    ['a formula error does not fit', { value: '#DIVIDE BY ZERO' }, misfit],
    ['a checked box does not fit', { value: true }, misfit],
  ],
  PICKLIST: [
    ['nothing is null', {}, null],
    ['a choice is text', { value: 'Done' }, 'Done'],
    ['a number is text', { value: 3 }, '3'],
  ],
  CHECKBOX: [
    ['a box that nobody touched is null', {}, null],
    ['an unchecked box is false', { value: false }, false],
    ['a checked box is true', { value: true }, true],
    ['free text does not fit', { value: 'maybe' }, misfit],
    ['a number does not fit', { value: 1 }, misfit],
  ],
  DATE: [
    ['nothing is null', {}, null],
    ['an empty text is null', { value: '' }, null],
    ['a leap day is a day', { value: '2024-02-29' }, '2024-02-29'],
    ['the 30th of February does not fit', { value: '2026-02-30' }, misfit],
    ['free text does not fit', { value: 'TBD' }, misfit],
    ['a number does not fit', { value: 46082 }, misfit],
    ['a time of day does not fit', { value: '2026-03-01T00:00:00Z' }, misfit],
  ],
  DATETIME: [
    [
      'a time in UTC stays',
      { value: '2026-03-01T23:59:59Z' },
      '2026-03-01T23:59:59Z',
    ],
    [
      'a time without a zone does not fit',
      { value: '2026-03-01T12:00:00' },
      misfit,
    ],
    ['hour 24 does not fit', { value: '2026-03-01T24:00:00Z' }, misfit],
  ],
  ABSTRACT_DATETIME: [
    [
      'a wall-clock time stays without a zone',
      { value: '2026-03-01T08:00:00' },
      '2026-03-01T08:00:00',
    ],
    [
      'a time with a zone does not fit',
      { value: '2026-03-01T08:00:00Z' },
      misfit,
    ],
    [
      'a day that is none does not fit',
      { value: '2026-06-31T08:00:00' },
      misfit,
    ],
    ['free text does not fit', { value: 'after launch' }, misfit],
  ],
  CONTACT_LIST: [
    ['nothing is null', {}, null],
    [
      'a contact has both address and name',
      { value: 'maya@example.com', objectValue: maya },
      { email: 'maya@example.com', name: 'Maya' },
    ],
    [
      'an address that nobody knows is an address',
      { value: 'guest@example.com', displayValue: 'Guest' },
      { email: 'guest@example.com', name: 'Guest' },
    ],
    [
      'free text is a name',
      { value: 'the new colleague' },
      { email: null, name: 'the new colleague' },
    ],
    ['a number does not fit', { value: 7 }, misfit],
  ],
  MULTI_CONTACT_LIST: [
    ['nothing is null', {}, null],
    [
      'each contact is one element',
      {
        value: 'Maya, Aiko',
        objectValue: {
          objectType: 'MULTI_CONTACT',
          values: [maya, { objectType: 'CONTACT', name: 'Aiko' }],
        },
      },
      [
        { email: 'maya@example.com', name: 'Maya' },
        { email: null, name: 'Aiko' },
      ],
    ],
    [
      'free text is one name',
      { value: 'everybody' },
      [{ email: null, name: 'everybody' }],
    ],
    ['false does not fit', { value: false }, misfit],
  ],
  MULTI_PICKLIST: [
    ['nothing is null', {}, null],
    [
      'a choice with a comma in it stays one choice',
      {
        value: 'a, b, c',
        objectValue: { objectType: 'MULTI_PICKLIST', values: ['a, b', 'c'] },
      },
      ['a, b', 'c'],
    ],
    ['free text is one choice', { value: 'other' }, ['other']],
    ['zero is one choice', { value: 0 }, ['0']],
  ],
  DURATION: [
    ['nothing is null', {}, null],
    [
      'the parts come beside the text',
      { value: '4d 6h 30m', objectValue: fourDays },
      { text: '4d 6h 30m', ...fourDaysParts },
    ],
    [
      'free text is kept as text',
      { value: 'soon' },
      { text: 'soon', ...noParts },
    ],
    ['a milestone lasts 0', { value: 0 }, { text: '0', ...noParts }],
    ['a check mark does not fit', { value: true }, misfit],
  ],
  PREDECESSOR: [
    ['nothing is null', {}, null],
    [
      'each predecessor comes with its row, type and lag',
      {
        value: '12FS -3d 4h, 13FF +e2d, 14SS',
        objectValue: {
          objectType: 'PREDECESSOR_LIST',
          predecessors: [
            {
              rowId: 8854012647049092,
              rowNumber: 12,
              type: 'FS',
              lag: {
                objectType: 'DURATION',
                negative: true,
                days: 3,
                hours: 4,
              },
            },
            {
              rowId: 2,
              rowNumber: 13,
              type: 'FF',
              lag: { objectType: 'DURATION', elapsed: true, days: 2 },
            },
            { rowId: 1, rowNumber: 14, type: 'SS' },
          ],
        },
      },
      [
        {
          row_id: 8854012647049092,
          row_number: 12,
          type: 'FS',
          lag: '-3d 4h',
        },
        { row_id: 2, row_number: 13, type: 'FF', lag: 'e2d' },
        { row_id: 1, row_number: 14, type: 'SS', lag: null },
      ],
    ],
    ['free text does not fit', { value: 'the one above' }, misfit],
  ],
  SOMETHING_NEW: [
    ['a value of a type made up later is text', { value: 5 }, '5'],
    [
      'so is a structure',
      { objectValue: { objectType: 'NEW', of: 1 } },
      '{"objectType":"NEW","of":1}',
    ],
  ],
};
