import { misfit, type Case } from './valueCases';

const largest = 2 ** 53 - 1;

/** What people type and other programs write, by the type of its column. */
export const oddValueCases: Record<string, Case[]> = {
  TEXT_NUMBER: [
    ['a tiny number is written out', { value: -1.5e-7 }, '-0.00000015'],
    [
      'a huge number is written out',
      { value: 1.5e21 },
      '1500000000000000000000',
    ],
    ['a fraction above a millionth stays', { value: 0.000001 }, '0.000001'],
  ],
  NUMBER: [
    ['the largest exact integer stays', { value: largest }, largest],
    ['the smallest exact integer stays', { value: -largest }, -largest],
    ['an integer that may be rounded does not fit', { value: 2 ** 53 }, misfit],
    ['a huge number may be rounded, and does not fit', { value: 1e21 }, misfit],
  ],
  DATE: [['the year 0 does not fit', { value: '0000-01-01' }, misfit]],
  DATETIME: [
    [
      'a time with another zone stays',
      { value: '2026-03-01T00:30:00.5+05:30' },
      '2026-03-01T00:30:00.5+05:30',
    ],
    [
      'a zone that no clock has does not fit',
      { value: '2026-03-01T12:00:00+25:00' },
      misfit,
    ],
    [
      'a day that is none does not fit in any zone',
      { value: '2026-02-30T12:00:00-03:00' },
      misfit,
    ],
    [
      'a time without seconds does not fit',
      { value: '2026-03-01T12:00Z' },
      misfit,
    ],
    ['the year 0 does not fit', { value: '0000-03-01T12:00:00Z' }, misfit],
  ],
  ABSTRACT_DATETIME: [
    ['hour 25 does not fit', { value: '2026-03-01T25:00:00' }, misfit],
  ],
  CONTACT_LIST: [
    ...[
      'a@example.com,b@example.com',
      'a@example.com;b@example.com',
      'a@example.com b@example.com',
      'a@example.com@b',
      '@example.com',
    ].map((value): Case => [
      `${value} is no address`,
      { value },
      { email: null, name: value },
    ]),
    [
      'an empty address or name is null',
      {
        value: 'Maya',
        objectValue: { objectType: 'CONTACT', email: '', name: '' },
      },
      { email: null, name: null },
    ],
    [
      'an address with an empty name beside it has none',
      { value: 'a@example.com', displayValue: '' },
      { email: 'a@example.com', name: null },
    ],
  ],
  MULTI_CONTACT_LIST: [
    [
      'several addresses as text are one name',
      { value: 'a@example.com;b@example.com' },
      [{ email: null, name: 'a@example.com;b@example.com' }],
    ],
  ],
  MULTI_PICKLIST: [
    ['a tiny number is written out', { value: 1e-9 }, ['0.000000001']],
    [
      'so is one in a list',
      {
        value: 'x',
        objectValue: { objectType: 'MULTI_PICKLIST', values: [1e-9, true] },
      },
      ['0.000000001', 'true'],
    ],
  ],
  DURATION: [
    [
      'a part that may be rounded does not fit',
      { value: 'long', objectValue: { objectType: 'DURATION', days: 2 ** 60 } },
      misfit,
    ],
  ],
  PREDECESSOR: [
    [
      'a row id that may be rounded does not fit',
      {
        value: '1FS',
        objectValue: {
          objectType: 'PREDECESSOR_LIST',
          predecessors: [{ rowId: 2 ** 53, rowNumber: 1, type: 'FS' }],
        },
      },
      misfit,
    ],
  ],
};
